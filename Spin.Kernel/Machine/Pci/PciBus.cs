using System.Collections.Generic;

namespace Spin.Kernel.Machine;

/// <summary>
/// Finds every function (PCI Local Bus Specification 3.0, 3.2.2.3.2; PCI-to-PCI Bridge 1.2, 3.2.5.3). Buses are numbered as the
/// firmware left them; a bridge that points to a bus already seen, or to none, is not followed.
/// </summary>
internal static class PciBus
{
    private const int BusCount = 256;

    /// <summary>Enumerates all buses from bus 0 on.</summary>
    internal static List<PciFunction> Enumerate(PciConfiguration configuration)
    {
        List<PciFunction> found = [];
        bool[] seen = new bool[BusCount];
        Queue<byte> buses = new();
        seen[0] = true;
        buses.Enqueue(0);
        while (buses.TryDequeue(out byte bus))
        {
            for (byte device = 0; device < PciAddress.DevicesPerBus; device++)
            {
                ReadDevice(configuration, bus, device, found, seen, buses);
            }
        }

        return found;
    }

    private static void ReadDevice(
        PciConfiguration configuration, byte bus, byte device, List<PciFunction> found, bool[] seen, Queue<byte> buses)
    {
        PciAddress first = new(bus, device, 0);
        if (!PciFunction.IsPresent(configuration, first))
        {
            return;
        }

        bool multiFunction = PciHeaderType.MultiFunction.In(configuration.Read8(first, PciRegister.HeaderType));
        int count = multiFunction ? PciAddress.FunctionsPerDevice : 1;
        for (int number = 0; number < count; number++)
        {
            if (PciFunction.Read(configuration, new PciAddress(bus, device, (byte)number)) is not { } function)
            {
                continue;
            }

            found.Add(function);
            if (function.Layout == PciHeaderLayout.Bridge)
            {
                byte behind = function.Read8(PciRegister.SecondaryBus);
                if (!seen[behind])
                {
                    seen[behind] = true;
                    buses.Enqueue(behind);
                }
            }
        }
    }
}
