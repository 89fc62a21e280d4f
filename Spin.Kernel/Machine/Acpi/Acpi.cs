using System;

namespace Spin.Kernel.Machine;

/// <summary>What the firmware tells about the machine. Any part may be missing.</summary>
internal sealed class Acpi
{
    private Acpi(Madt? madt, Fadt? fadt, SleepType? off)
    {
        Madt = madt;
        Fadt = fadt;
        Off = off;
    }

    /// <summary>Processors and interrupt controllers.</summary>
    internal Madt? Madt { get; }

    /// <summary>Registers of power management.</summary>
    internal Fadt? Fadt { get; }

    /// <summary>How the machine is turned off.</summary>
    internal SleepType? Off { get; }

    /// <summary>Reads the firmware's tables.</summary>
    /// <param name="memory">Physical memory.</param>
    /// <param name="rootPointer">Where the loader says the root pointer is, or 0.</param>
    internal static Acpi Read(FirmwareMemory memory, ulong rootPointer)
    {
        if (!RootPointer.TryFind(memory, rootPointer, out RootPointer root))
        {
            return new Acpi(null, null, null);
        }

        AcpiTables tables = new(memory, root);
        Madt? madt = tables.TryFind("APIC"u8, out ReadOnlySpan<byte> bytes) ? new Madt(bytes) : null;
        Fadt? fadt = tables.TryFind("FACP"u8, out bytes) ? new Fadt(bytes) : null;
        return new Acpi(madt, fadt, fadt == null ? null : FindOff(tables, fadt));
    }

    /// <summary>The definition is in the main table of byte code, or in one of the secondary ones.</summary>
    private static SleepType? FindOff(AcpiTables tables, Fadt fadt)
    {
        if (tables.TryRead(fadt.Dsdt, "DSDT"u8, out ReadOnlySpan<byte> code)
            && SleepType.TryFindOff(code[AcpiTables.HeaderLength..], out SleepType type))
        {
            return type;
        }

        for (int index = 0; tables.TryFind("SSDT"u8, index, out code); index++)
        {
            if (SleepType.TryFindOff(code[AcpiTables.HeaderLength..], out type))
            {
                return type;
            }
        }

        return null;
    }
}
