namespace Spin.Kernel.Machine;

/// <summary>The time since boot, by the time-stamp counter. Stateless: one serves everybody, at every level.</summary>
internal sealed class MachineClock : IClock
{
    /// <summary>The clock.</summary>
    internal static MachineClock Instance { get; } = new();

    /// <inheritdoc/>
    public long Nanoseconds => Tsc.Nanoseconds;

    /// <inheritdoc/>
    public long Cycles => (long)Tsc.Cycles;

    /// <inheritdoc/>
    public long CyclesPerSecond => Tsc.CyclesPerSecond;
}
