namespace Spin.Kernel.Machine;

/// <summary>The time-stamp counter as the service that spindles are given.</summary>
internal sealed class TscClock : IClock
{
    /// <inheritdoc/>
    public long Nanoseconds => Tsc.Nanoseconds;

    /// <inheritdoc/>
    public long Cycles => (long)Tsc.Cycles;

    /// <inheritdoc/>
    public long CyclesPerSecond => Tsc.CyclesPerSecond;
}
