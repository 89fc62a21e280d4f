using System;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Which events were raised lately: a tick copies the counters that a raise keeps anyway, once an interval. A raise pays nothing for it. In the
/// tick's interrupt; allocates nothing.
/// </summary>
internal sealed class EventHistory
{
    /// <summary>How many intervals are kept besides the one that is not over.</summary>
    internal const int Intervals = 9;

    /// <summary>How long one is, in milliseconds.</summary>
    internal const int Milliseconds = 100;

    private const long Interval = Milliseconds * 1_000_000L;
    private const int Snapshots = Intervals + 1;

    private readonly EventTable[] _tables;
    private readonly long[] _counts;
    private long _began;
    private int _newest;

    /// <summary>Begins to keep a history.</summary>
    /// <param name="tables">The events.</param>
    /// <param name="now">The time, in nanoseconds since boot.</param>
    internal EventHistory(EventTable[] tables, long now)
    {
        _tables = tables;
        _counts = new long[Snapshots * tables.Length];
        _began = now;
    }

    /// <summary>The events.</summary>
    internal ReadOnlySpan<EventTable> Tables => _tables;

    /// <summary>A tick. Where ticks were lost, the raises of several intervals count for the first of them.</summary>
    /// <param name="now">The time, in nanoseconds since boot.</param>
    internal void Tick(long now)
    {
        long over = (now - _began) / Interval;
        _began += over * Interval;
        for (long left = Math.Min(over, Snapshots); left > 0; left--)
        {
            TakeSnapshot();
        }
    }

    /// <summary>Whether an event was raised in any interval.</summary>
    /// <param name="index">The event.</param>
    internal bool WasRaised(int index) => _tables[index].Raised != CountAt(index, Intervals);

    /// <summary>How often an event was raised in an interval.</summary>
    /// <param name="index">The event.</param>
    /// <param name="interval">0 for the one that is not over, <see cref="Intervals"/> for the oldest.</param>
    internal long Raised(int index, int interval)
    {
        long until = interval == 0 ? _tables[index].Raised : CountAt(index, interval - 1);
        return until - CountAt(index, interval);
    }

    private void TakeSnapshot()
    {
        int next = (_newest + 1) % Snapshots;
        for (int index = 0; index < _tables.Length; index++)
        {
            _counts[(next * _tables.Length) + index] = _tables[index].Raised;
        }

        _newest = next;
    }

    private long CountAt(int index, int back) => _counts[((_newest + Snapshots - back) % Snapshots * _tables.Length) + index];
}
