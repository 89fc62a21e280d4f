namespace Spin.Kernel.Machine;

/// <summary>Where an I/O APIC sends the interrupt of a line (82093AA datasheet, 3.2.4).</summary>
/// <param name="Vector">The vector.</param>
/// <param name="IsActiveLow">The line is active low, else high.</param>
/// <param name="IsLevel">Level-triggered, else edge-triggered.</param>
/// <param name="IsMasked">Sent to nobody.</param>
/// <param name="Destination">The receiving local APIC's identity.</param>
internal readonly record struct IoApicRedirection(int Vector, bool IsActiveLow, bool IsLevel, bool IsMasked, byte Destination)
{
    private const uint ActiveLow = 1 << 13;
    private const uint Level = 1 << 15;
    private const uint Masked = 1 << 16;
    private const int DestinationShift = 24;

    /// <summary>A line that sends nothing.</summary>
    internal static IoApicRedirection Silent => new(0, IsActiveLow: false, IsLevel: false, IsMasked: true, 0);

    /// <summary>The lower half of the entry: fixed delivery, physical destination.</summary>
    internal uint Low => (uint)Vector | (IsActiveLow ? ActiveLow : 0) | (IsLevel ? Level : 0) | (IsMasked ? Masked : 0);

    /// <summary>The upper half of the entry.</summary>
    internal uint High => (uint)Destination << DestinationShift;
}
