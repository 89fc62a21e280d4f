using System;

namespace Spin.Testing;

/// <summary>A clock that stands still until the test moves it; a sleeping strand moves it too, when nothing else can run.</summary>
public sealed class FakeClock : IClock
{
    private const long NanosecondsPerTick = 1_000_000_000 / TimeSpan.TicksPerSecond;

    internal FakeClock() { }

    /// <inheritdoc/>
    public long Nanoseconds { get; private set; }

    /// <summary>The time-stamp counter: one cycle a nanosecond.</summary>
    public long Cycles => Nanoseconds;

    /// <inheritdoc/>
    public long CyclesPerSecond => 1_000_000_000;

    internal void MoveTo(long nanoseconds) => Nanoseconds = Math.Max(Nanoseconds, nanoseconds);

    internal long After(TimeSpan time) => Nanoseconds + (time.Ticks * NanosecondsPerTick);
}
