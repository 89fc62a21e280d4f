using System;

namespace Spin.Kernel.Machine;

/// <summary>
/// Finds what a function's base address registers decode, and how much: a register written with ones reads back with zeros below
/// its size (PCI Local Bus Specification 3.0, 6.2.5.1).
/// </summary>
internal static class PciRanges
{
    /// <summary>Registers of a device.</summary>
    private const int OfDevice = 6;

    /// <summary>Registers of a bridge.</summary>
    private const int OfBridge = 2;

    private const uint MemoryUnit = 16;
    private const uint PortUnit = 4;

    /// <summary>Reads all registers of a function. Its decoding is off meanwhile: nobody may use it yet.</summary>
    internal static PciRange[] Read(PciConfiguration configuration, PciAddress address, PciHeaderLayout layout)
    {
        int count = layout switch
        {
            PciHeaderLayout.Device => OfDevice,
            PciHeaderLayout.Bridge => OfBridge,
            _ => 0,
        };
        PciRange[] ranges = new PciRange[count];
        ushort command = configuration.Read16(address, PciRegister.Command);
        configuration.Write16(address, PciRegister.Command, PciCommand.IoSpace.With(PciCommand.MemorySpace.With(command, false), false));
        for (int index = 0; index < count; index++)
        {
            ranges[index] = ReadOne(configuration, address, index, count, out bool usesNext);
            index += usesNext ? 1 : 0;
        }

        configuration.Write16(address, PciRegister.Command, command);
        return ranges;
    }

    private static PciRange ReadOne(PciConfiguration configuration, PciAddress address, int index, int count, out bool usesNext)
    {
        usesNext = false;
        uint low = Probe(configuration, address, index, out uint lowMask);
        if (lowMask == 0)
        {
            return default;
        }

        if (PciBaseAddress.IoSpace.In(lowMask))
        {
            // The upper half of the mask is zero on functions that decode 16 address lines only.
            uint ports = PciBaseAddress.PortUnits.In(lowMask) * PortUnit;
            return new PciRange(PciRangeKind.Ports, PciBaseAddress.PortUnits.In(low) * PortUnit, LowestBit(ports));
        }

        ulong mask = PciBaseAddress.MemoryUnits.In(lowMask) * MemoryUnit;
        ulong start = PciBaseAddress.MemoryUnits.In(low) * MemoryUnit;
        if (PciBaseAddress.Width.In(low) == PciAddressWidth.Bits64)
        {
            usesNext = true;
            if (index + 1 == count)
            {
                return default;
            }

            start = Join(start, Probe(configuration, address, index + 1, out uint highMask));
            mask = Join(mask, highMask);
        }

        return mask == 0 ? default : new PciRange(PciRangeKind.Memory, start, LowestBit(mask));
    }

    private static uint Probe(PciConfiguration configuration, PciAddress address, int index, out uint mask)
    {
        byte offset = (byte)(PciRegister.FirstBaseAddress + index * sizeof(uint));
        uint content = configuration.Read32(address, offset);
        configuration.Write32(address, offset, uint.MaxValue);
        mask = configuration.Read32(address, offset);
        configuration.Write32(address, offset, content);
        return content;
    }

    private static ulong Join(ulong low, uint high) => new BitField<ulong, ulong>(shift: 32, width: 32).With(low, high);

    private static ulong LowestBit(ulong mask) => mask & (0 - mask);
}
