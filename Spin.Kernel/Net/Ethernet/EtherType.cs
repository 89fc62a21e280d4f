namespace Spin.Kernel.Net;

/// <summary>What an Ethernet frame carries (IEEE 802 numbers, RFC 9542).</summary>
internal static class EtherType
{
    /// <summary>IPv4 (RFC 894).</summary>
    internal const ushort Ipv4 = 0x0800;

    /// <summary>ARP (RFC 826).</summary>
    internal const ushort Arp = 0x0806;
}
