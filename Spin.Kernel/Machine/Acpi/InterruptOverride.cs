namespace Spin.Kernel.Machine;

/// <summary>How an ISA interrupt is wired (ACPI 6.5, 5.2.12.5).</summary>
/// <param name="Irq">Its number on the ISA bus.</param>
/// <param name="GlobalInterrupt">The global number of the line that it arrives at.</param>
/// <param name="IsLevel">Level-triggered, else edge-triggered.</param>
/// <param name="IsActiveLow">Active low, else active high.</param>
internal readonly record struct InterruptOverride(int Irq, uint GlobalInterrupt, bool IsLevel, bool IsActiveLow)
{
    /// <summary>The entry's length.</summary>
    internal const int Length = 10;

    private const int IrqOffset = 3;
    private const int GlobalInterruptOffset = 4;
    private const int FlagsOffset = 8;
    private const int PolarityMask = 3;
    private const int ActiveLow = 3;
    private const int TriggerMask = 3 << 2;
    private const int Level = 3 << 2;

    /// <summary>Reads an entry. What conforms to the bus is edge-triggered and active high on ISA.</summary>
    internal static InterruptOverride Read(FirmwareTable entry)
    {
        int flags = entry.UInt16(FlagsOffset);
        return new(
            entry.Byte(IrqOffset),
            entry.UInt32(GlobalInterruptOffset),
            (flags & TriggerMask) == Level,
            (flags & PolarityMask) == ActiveLow);
    }
}
