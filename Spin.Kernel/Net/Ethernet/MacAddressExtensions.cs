using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>What the bits of a MAC address say (IEEE 802, 8.2).</summary>
internal static class MacAddressExtensions
{
    private const ulong GroupBit = 0x0100_0000_0000;

    extension(MacAddress address)
    {
        /// <summary>Whether it names a group of stations, all of them included.</summary>
        internal bool IsGroup => (address.Value & GroupBit) != 0;

        /// <summary>Whether it can be one station's: neither a group nor zero.</summary>
        internal bool IsStation => !address.IsGroup && address.Value != 0;
    }
}
