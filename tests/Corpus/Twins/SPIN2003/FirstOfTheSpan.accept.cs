// expects: nothing
using System;
using System.Runtime.CompilerServices;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts beside four numbers, of which the first is set back.</summary>
[Spindle]
public sealed partial class FirstOfTheSpan
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
            Span<int> all = lanes;
            all[0] = 0;
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
