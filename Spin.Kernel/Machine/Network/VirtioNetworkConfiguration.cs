using Spin.Net;

namespace Spin.Kernel.Machine;

/// <summary>Reads the configuration of a network card (virtio 1.2, 5.1.4).</summary>
internal static class VirtioNetworkConfiguration
{
    private const int MacOffset = 0;
    private const int MacLength = 6;
    private const int StatusOffset = 6;
    private const int MtuOffset = 10;

    /// <summary>How often a field is read again because the device changed it meanwhile.</summary>
    private const int MaximumRetries = 8;

    /// <summary>In the status: the link is up.</summary>
    private static Bit<ushort> LinkUp => new(0);

    /// <summary>The card's own address.</summary>
    /// <returns>False where the device keeps none or keeps changing it.</returns>
    internal static bool TryReadAddress(VirtioTransport transport, out MacAddress address)
    {
        address = default;
        for (int attempt = 0; attempt < MaximumRetries && transport.ConfigurationLength >= MacOffset + MacLength; attempt++)
        {
            byte before = transport.ConfigurationGeneration;
            ulong value = 0;
            for (int index = 0; index < MacLength; index++)
            {
                value = LowestByte.With(value << Bits, transport.ReadConfiguration8(MacOffset + index));
            }

            if (transport.ConfigurationGeneration == before)
            {
                address = new MacAddress(value);
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the link is up.</summary>
    internal static bool ReadLink(VirtioTransport transport) =>
        transport.ConfigurationLength >= StatusOffset + sizeof(ushort)
        && LinkUp.In(transport.ReadConfiguration16(StatusOffset));

    /// <summary>How long a packet may be; 0 where the device does not say.</summary>
    internal static int ReadMtu(VirtioTransport transport) =>
        transport.ConfigurationLength >= MtuOffset + sizeof(ushort) ? transport.ReadConfiguration16(MtuOffset) : 0;

    private const int Bits = 8;

    private static BitField<ulong, ulong> LowestByte => new(shift: 0, width: Bits);
}
