// expects: nothing
using System.Runtime.CompilerServices;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts beside four numbers, of which the first is set back.</summary>
[Spindle]
public sealed partial class FirstLane
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Lanes lanes = default;
        int at = 0;
        while (at < 16)
        {
            at++;
            lanes[0] = 0;
            _sum++;
        }
    }
}

/// <summary>Four numbers.</summary>
[InlineArray(4)]
public struct Lanes
{
    internal int First;
}
