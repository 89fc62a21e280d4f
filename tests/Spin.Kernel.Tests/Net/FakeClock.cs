namespace Spin.Kernel.Tests.Net;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class FakeClock : IClock
{
    private const long NanosecondsPerMillisecond = 1_000_000;

    /// <inheritdoc/>
    public long Nanoseconds { get; private set; }

    /// <inheritdoc/>
    public long Cycles => Nanoseconds;

    /// <inheritdoc/>
    public long CyclesPerSecond => 1_000_000_000;

    /// <summary>Moves the clock on.</summary>
    internal void Advance(long milliseconds) => Nanoseconds += milliseconds * NanosecondsPerMillisecond;
}
