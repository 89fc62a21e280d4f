using System.Collections.Generic;

namespace Spin.Kernel.Machine;

/// <summary>
/// Walks a function's list of capabilities (PCI Local Bus Specification 3.0, 6.7). The list comes from the device: it may loop, or
/// point into the header. The walk visits each place at most once, and what it found before the fault is kept.
/// </summary>
internal static class PciCapabilities
{
    private const int NextPointer = 1;

    /// <summary>The lowest two bits of a pointer are reserved and must be masked.</summary>
    private static BitField<byte, byte> PointerUnits => new(shift: 2, width: 6);

    /// <summary>Reads the list.</summary>
    /// <param name="configuration">The configuration space.</param>
    /// <param name="address">The function.</param>
    /// <param name="malformed">Whether the list looped or left its place.</param>
    internal static List<PciCapability> Read(PciConfiguration configuration, PciAddress address, out bool malformed)
    {
        List<PciCapability> found = [];
        malformed = false;
        if (!PciStatus.CapabilitiesList.In(configuration.Read16(address, PciRegister.Status)))
        {
            return found;
        }

        ulong visited = 0;
        byte unit = PointerUnits.In(configuration.Read8(address, PciRegister.CapabilitiesPointer));
        while (unit != 0)
        {
            byte offset = PointerUnits.With(0, unit);
            Bit<ulong> place = new(unit);
            if (offset < PciRegister.HeaderEnd || place.In(visited))
            {
                malformed = true;
                break;
            }

            visited = place.With(visited, true);
            found.Add(new PciCapability((PciCapabilityId)configuration.Read8(address, offset), offset));
            unit = PointerUnits.In(configuration.Read8(address, (byte)(offset + NextPointer)));
        }

        return found;
    }
}
