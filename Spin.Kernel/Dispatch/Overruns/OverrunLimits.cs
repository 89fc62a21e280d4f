using System;

namespace Spin.Kernel.Dispatch;

/// <summary>The limits of a handler's run, in ticks that find its strand running: processor time, not time spent blocked.</summary>
internal sealed class OverrunLimits
{
    /// <summary>No limit.</summary>
    internal const int Unlimited = int.MaxValue;

    /// <summary>The limit of a Dispatch handler for which neither it nor its event says one, in microseconds.</summary>
    internal const int DispatchMicroseconds = 10_000;

    /// <summary>The same at Strand level.</summary>
    internal const int StrandMicroseconds = 1_000_000;

    /// <summary>
    /// How many words of an interrupted stack are looked at in a millisecond of processor time, however often the timer ticks: a stack of
    /// 64 KB takes eight.
    /// </summary>
    internal const int WordsPerMillisecond = 1024;

    /// <summary>The least time, in nanoseconds, to step a handler to where it can be ended, and the least to run its finally blocks.</summary>
    private const long LeastGrace = 100_000_000;

    private const long NanosecondsPerMillisecond = 1_000_000;
    private const long NanosecondsPerMicrosecond = 1_000;
    private const long LongestUnbroken = 10_000_000_000;
    private const int UnbrokenFactor = 64;

    private readonly long _tick;

    /// <summary>Makes limits for a tick.</summary>
    /// <param name="tickNanoseconds">The time between two ticks.</param>
    internal OverrunLimits(long tickNanoseconds) => _tick = tickNanoseconds;

    /// <summary>How many words a tick looks at.</summary>
    internal int WordsPerTick => (int)Math.Max(WordsPerMillisecond * _tick / NanosecondsPerMillisecond, 1);

    /// <summary>How often it is tried to abandon a strand, which unwinds it: once a millisecond, or at each tick where those are rarer.</summary>
    internal int TicksPerAttempt => (int)Math.Max(NanosecondsPerMillisecond / _tick, 1);

    /// <summary>How many ticks after the first may find a run: the limit, rounded up, and one, since it began between two.</summary>
    /// <param name="microseconds">The limit; 0 takes the level's.</param>
    /// <param name="level">The event's level.</param>
    internal int TicksOf(int microseconds, Level level)
    {
        if (microseconds == int.MaxValue)
        {
            return Unlimited;
        }

        int limit = microseconds != 0 ? microseconds : level == Level.Strand ? StrandMicroseconds : DispatchMicroseconds;
        long ticks = (((limit * NanosecondsPerMicrosecond) + _tick - 1) / _tick) + 1;
        return (int)Math.Min(ticks, Unlimited - 1);
    }

    /// <summary>How many ticks a handler over its limit has until it is abandoned: one more limit, or the least grace.</summary>
    internal int GraceTicksOf(int limitTicks) => (int)Math.Max(limitTicks, LeastGrace / _tick);

    /// <summary>
    /// How many ticks may find runs in one place without a break. A tick tells runs apart by the event's count of raises, which a handler
    /// that raises its own event could blur; nobody is found in one place this often by chance.
    /// </summary>
    internal int UnbrokenTicksOf(int limitTicks) => limitTicks == Unlimited
        ? Unlimited
        : (int)Math.Min(Math.Max((long)limitTicks * UnbrokenFactor, LongestUnbroken / _tick), Unlimited - 1);
}
