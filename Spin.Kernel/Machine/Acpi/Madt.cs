using System;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>The multiple APIC description table: processors and interrupt controllers (ACPI 6.5, 5.2.12).</summary>
internal sealed class Madt
{
    private const int LocalApicAddressOffset = 36;
    private const int FlagsOffset = 40;
    private const int FirstEntryOffset = 44;
    private const uint LegacyControllers = 1;

    private const int EntryTypeOffset = 0;
    private const int EntryLengthOffset = 1;
    private const int EntryHeaderLength = 2;
    private const int LocalApicAddressEntryLength = 12;
    private const int LocalApicAddressEntryOffset = 4;

    private readonly GrowableArray<ProcessorEntry> _processors = new();
    private readonly GrowableArray<IoApicEntry> _ioApics = new();
    private readonly GrowableArray<InterruptOverride> _overrides = new();

    /// <summary>Reads the table. Entries that are too short for their type are passed over; one of no length ends it.</summary>
    internal Madt(ReadOnlySpan<byte> bytes)
    {
        FirmwareTable table = new(bytes);
        LocalApicAddress = table.UInt32(LocalApicAddressOffset);
        HasLegacyControllers = (table.UInt32(FlagsOffset) & LegacyControllers) != 0;
        int offset = FirstEntryOffset;
        while (offset + EntryHeaderLength <= bytes.Length)
        {
            int length = bytes[offset + EntryLengthOffset];
            if (length < EntryHeaderLength || length > bytes.Length - offset)
            {
                break;
            }

            ReadEntry((MadtEntryType)bytes[offset + EntryTypeOffset], new FirmwareTable(bytes.Slice(offset, length)));
            offset += length;
        }
    }

    /// <summary>The physical address of the local APICs.</summary>
    internal ulong LocalApicAddress { get; private set; }

    /// <summary>Whether there is a pair of 8259 interrupt controllers, which must be masked.</summary>
    internal bool HasLegacyControllers { get; }

    /// <summary>The processors.</summary>
    internal ReadOnlySpan<ProcessorEntry> Processors => _processors.Items;

    /// <summary>The I/O APICs.</summary>
    internal ReadOnlySpan<IoApicEntry> IoApics => _ioApics.Items;

    /// <summary>ISA interrupts that are not where, or not what, they are by default.</summary>
    internal ReadOnlySpan<InterruptOverride> Overrides => _overrides.Items;

    /// <summary>Where an ISA interrupt arrives: as the table says, else at the line of its own number, edge-triggered and active high.</summary>
    internal InterruptOverride FindIsa(int irq)
    {
        foreach (InterruptOverride entry in _overrides)
        {
            if (entry.Irq == irq)
            {
                return entry;
            }
        }

        return new InterruptOverride(irq, (uint)irq, IsLevel: false, IsActiveLow: false);
    }

    private void ReadEntry(MadtEntryType type, FirmwareTable entry)
    {
        switch (type)
        {
            case MadtEntryType.LocalApic when entry.Length >= ProcessorEntry.LocalApicLength:
                _processors.Add(ProcessorEntry.ReadLocalApic(entry));
                break;
            case MadtEntryType.LocalX2Apic when entry.Length >= ProcessorEntry.LocalX2ApicLength:
                _processors.Add(ProcessorEntry.ReadLocalX2Apic(entry));
                break;
            case MadtEntryType.IoApic when entry.Length >= IoApicEntry.Length:
                _ioApics.Add(IoApicEntry.Read(entry));
                break;
            case MadtEntryType.InterruptOverride when entry.Length >= InterruptOverride.Length:
                _overrides.Add(InterruptOverride.Read(entry));
                break;
            case MadtEntryType.LocalApicAddress when entry.Length >= LocalApicAddressEntryLength:
                LocalApicAddress = entry.UInt64(LocalApicAddressEntryOffset);
                break;
            default:
                break;
        }
    }
}
