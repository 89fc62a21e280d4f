// expects: SPIN2003 at "while"
using System;
using System.Runtime.CompilerServices;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in the first of four numbers, which is set back under its other name.</summary>
[Spindle]
public sealed partial class FirstOfTheSpan
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Lanes lanes = default;
        while (lanes.First < 16)
        {
            lanes.First++;
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
