// expects: SPIN3004 at "all[0]"
using System;
using System.Runtime.CompilerServices;
using Spin;

namespace Corpus;

/// <summary>Writes into a buffer that it is lent.</summary>
[Spindle]
public sealed partial class SpanOfTheCaller
{
    private long _seen;

    [Handles<LanesFilled>(Guard = nameof(IsMarked))]
    private void Count(ref Lanes lanes)
    {
        _seen++;
    }

    private static bool IsMarked(ref Lanes lanes)
    {
        Span<int> all = lanes;
        all[0] = 1;
        return lanes[1] > 8;
    }
}

/// <summary>Four numbers.</summary>
[InlineArray(4)]
public struct Lanes
{
    private int _first;
}

/// <summary>Raised where lanes have been filled.</summary>
[Event(Level.Strand)]
public delegate void LanesFilled(ref Lanes lanes);
