namespace Spin.Kernel.Net;

/// <summary>What an IPv4 packet carries (RFC 5237's registry).</summary>
internal static class IpProtocol
{
    /// <summary>ICMP (RFC 792).</summary>
    internal const byte Icmp = 1;

    /// <summary>UDP (RFC 768).</summary>
    internal const byte Udp = 17;
}
