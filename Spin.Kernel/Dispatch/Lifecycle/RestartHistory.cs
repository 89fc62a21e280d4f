using System;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// How often a spindle was started again, and so how long the next restart waits: twice as long as the last, up to a limit, and from
/// the beginning where the spindle has lived long since. Pure: time is given.
/// </summary>
/// <param name="policy">What the image says.</param>
internal sealed class RestartHistory(RestartPolicy policy)
{
    /// <summary>No pause is longer.</summary>
    internal const int LongestDelayMilliseconds = 60_000;

    /// <summary>A life of so many of its last pauses is one that the pauses are forgotten for.</summary>
    internal const int LongLife = 16;

    private const long NanosecondsPerMillisecond = 1_000_000;

    private long _lastStart;
    private int _delay;

    /// <summary>Restarts so far.</summary>
    internal int Count { get; private set; }

    /// <summary>Decides about one more restart.</summary>
    /// <param name="now">The time, in nanoseconds.</param>
    /// <param name="delayMilliseconds">The pause before it.</param>
    /// <returns>False where the spindle stays ended.</returns>
    internal bool TryNext(long now, out int delayMilliseconds)
    {
        delayMilliseconds = 0;
        if (Count >= policy.Attempts)
        {
            return false;
        }

        bool livedLong = now - _lastStart > _delay * NanosecondsPerMillisecond * LongLife;
        _delay = _delay == 0 || livedLong ? policy.DelayMilliseconds : Math.Min(_delay, LongestDelayMilliseconds / 2) * 2;
        Count += Count == RestartPolicy.Unlimited ? 0 : 1;
        _lastStart = now + (_delay * NanosecondsPerMillisecond);
        delayMilliseconds = _delay;
        return true;
    }

    /// <summary>Forgets: somebody has started the spindle by hand.</summary>
    internal void Clear()
    {
        Count = 0;
        _delay = 0;
    }
}
