namespace Spin.Kernel.Machine;

/// <summary>Entries of the MADT (ACPI 6.5, table 5.21); the ones that are used.</summary>
internal enum MadtEntryType : byte
{
    /// <summary>A processor's local APIC.</summary>
    LocalApic = 0,

    /// <summary>An I/O APIC.</summary>
    IoApic = 1,

    /// <summary>An ISA interrupt that is wired otherwise.</summary>
    InterruptOverride = 2,

    /// <summary>The local APICs' address in 64 bits.</summary>
    LocalApicAddress = 5,

    /// <summary>A processor's local APIC with a number of 32 bits.</summary>
    LocalX2Apic = 9,
}
