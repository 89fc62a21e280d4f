// expects: SPIN3004 at "value"
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
        Raise(ref value);
        return value > 100;
    }

    private static void Raise(ref int value)
    {
        value = Math.Max(value, 0);
    }
}

/// <summary>Raised where a value changes; handlers may change it again.</summary>
[Event(Level.Strand, Install = Authority.Anyone)]
public delegate void ValueChanged(ref int value);
