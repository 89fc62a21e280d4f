namespace Spin.Kernel.Machine;

/// <summary>A processor (ACPI 6.5, 5.2.12.2 and 5.2.12.12).</summary>
/// <param name="ApicId">Its local APIC's identity.</param>
/// <param name="IsUsable">Whether it may be started.</param>
internal readonly record struct ProcessorEntry(uint ApicId, bool IsUsable)
{
    /// <summary>The length of an entry with an 8-bit identity.</summary>
    internal const int LocalApicLength = 8;

    /// <summary>The length of an entry with a 32-bit identity.</summary>
    internal const int LocalX2ApicLength = 16;

    private const int IdOffset = 3;
    private const int FlagsOffset = 4;
    private const int X2IdOffset = 4;
    private const int X2FlagsOffset = 8;
    private const uint Enabled = 1;

    /// <summary>Reads an entry with an 8-bit identity.</summary>
    internal static ProcessorEntry ReadLocalApic(FirmwareTable entry) => new(entry.Byte(IdOffset), (entry.UInt32(FlagsOffset) & Enabled) != 0);

    /// <summary>Reads an entry with a 32-bit identity.</summary>
    internal static ProcessorEntry ReadLocalX2Apic(FirmwareTable entry) => new(entry.UInt32(X2IdOffset), (entry.UInt32(X2FlagsOffset) & Enabled) != 0);
}
