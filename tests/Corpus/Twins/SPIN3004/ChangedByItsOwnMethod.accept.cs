// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Handles full gauges.</summary>
[Spindle]
public sealed partial class ChangedByItsOwnMethod
{
    private long _full;

    [Handles<GaugeRead>(Guard = nameof(IsFull))]
    private void Count(ref Gauge gauge)
    {
        _full++;
    }

    private static bool IsFull(ref Gauge gauge)
    {
        return gauge.Raise() > 100;
    }
}

/// <summary>Something that is filled.</summary>
public struct Gauge
{
    private int _level;

    /// <summary>What it would be with a little more.</summary>
    public int Raise()
    {
        return Sum();
    }

    private int Sum()
    {
        return _level + 1;
    }
}

/// <summary>Raised where a gauge is read.</summary>
[Event(Level.Strand)]
public delegate void GaugeRead(ref Gauge gauge);
