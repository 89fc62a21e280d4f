namespace Spin.Kernel.Machine;

/// <summary>An I/O APIC (ACPI 6.5, 5.2.12.3).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Address">The physical address of its registers.</param>
/// <param name="FirstInterrupt">The global number of its first line.</param>
internal readonly record struct IoApicEntry(byte Id, uint Address, uint FirstInterrupt)
{
    /// <summary>The entry's length.</summary>
    internal const int Length = 12;

    private const int IdOffset = 2;
    private const int AddressOffset = 4;
    private const int FirstInterruptOffset = 8;

    /// <summary>Reads an entry.</summary>
    internal static IoApicEntry Read(FirmwareTable entry) =>
        new(entry.Byte(IdOffset), entry.UInt32(AddressOffset), entry.UInt32(FirstInterruptOffset));
}
