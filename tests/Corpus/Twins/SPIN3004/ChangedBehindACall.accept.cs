// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Clips values.</summary>
[Spindle]
public sealed partial class ChangedBehindACall
{
    private long _clipped;

    [Handles<ValueChanged>(Guard = nameof(IsHigh))]
    private void Cut(ref int value)
    {
        value = 100;
        _clipped++;
    }

    private static bool IsHigh(ref int value)
    {
        return Raise(ref value) > 100;
    }

    private static int Raise(ref int value)
    {
        return Math.Max(value, 0);
    }
}

/// <summary>Raised where a value changes; handlers may change it again.</summary>
[Event(Level.Strand, Install = Authority.Anyone)]
public delegate void ValueChanged(ref int value);
