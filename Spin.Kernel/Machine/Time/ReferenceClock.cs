namespace Spin.Kernel.Machine;

/// <summary>A clock of known rate that others are measured by.</summary>
internal abstract class ReferenceClock
{
    /// <summary>Counts per second.</summary>
    internal abstract long CountsPerSecond { get; }

    /// <summary>The bits that count; above them the clock wraps around.</summary>
    internal abstract uint Mask { get; }

    /// <summary>The count, which goes up.</summary>
    internal abstract uint Read();
}
