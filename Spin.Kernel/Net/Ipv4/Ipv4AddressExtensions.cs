using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>What the high bits of an IPv4 address say (RFC 1122, 3.2.1.3; RFC 6890).</summary>
internal static class Ipv4AddressExtensions
{
    private const int ClassShift = 28;
    private const uint MulticastClass = 0xE;
    private const int NetworkShift = 24;
    private const uint LoopbackNetwork = 127;

    extension(Ipv4Address address)
    {
        /// <summary>Whether it names a group (224.0.0.0/4), or is reserved (240.0.0.0/4), limited broadcast included.</summary>
        internal bool IsGroupOrReserved => address.Value >> ClassShift >= MulticastClass;

        /// <summary>Whether it means this machine wherever it is written (127.0.0.0/8).</summary>
        internal bool IsLoopback => address.Value >> NetworkShift == LoopbackNetwork;

        /// <summary>Whether no packet from the wire may bear it as its source; 0.0.0.0, which means none yet, is apart.</summary>
        internal bool IsNeverASource => address.IsGroupOrReserved || address.IsLoopback;

        /// <summary>Whether it can be one machine's address.</summary>
        internal bool IsHost => address.Value >> NetworkShift != 0 && !address.IsNeverASource;
    }
}
