using System;

namespace Spin.Kernel.Strands;

/// <summary>How finely a processor's time is divided.</summary>
internal sealed class SchedulerSettings
{
    /// <summary>Ticks per second where nothing else is asked for.</summary>
    internal const int DefaultTicksPerSecond = 1_000;

    /// <summary>The most ticks per second that may be asked for.</summary>
    internal const int MaximumTicksPerSecond = 10_000;

    /// <summary>A turn where nothing else is asked for, in microseconds.</summary>
    internal const int DefaultTurnMicroseconds = 10_000;

    private const int MicrosecondsPerSecond = 1_000_000;
    private const int NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Sets both.</summary>
    /// <param name="ticksPerSecond">How often the timer interrupts.</param>
    /// <param name="turnMicroseconds">How long a strand runs before others of its priority do; at least one tick.</param>
    internal SchedulerSettings(
        int ticksPerSecond = DefaultTicksPerSecond, int turnMicroseconds = DefaultTurnMicroseconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ticksPerSecond, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticksPerSecond, MaximumTicksPerSecond);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(turnMicroseconds);
        TicksPerSecond = ticksPerSecond;
        TurnTicks = Math.Max(1, (int)((long)turnMicroseconds * ticksPerSecond / MicrosecondsPerSecond));
    }

    /// <summary>How often the timer interrupts.</summary>
    internal int TicksPerSecond { get; }

    /// <summary>The time between two ticks.</summary>
    internal int TickNanoseconds => NanosecondsPerSecond / TicksPerSecond;

    /// <summary>How many ticks a turn lasts.</summary>
    internal int TurnTicks { get; }
}
