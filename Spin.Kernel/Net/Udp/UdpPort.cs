namespace Spin.Kernel.Net;

/// <summary>Ports with a meaning to the stack itself.</summary>
internal static class UdpPort
{
    /// <summary>Where DHCP servers listen (RFC 2131, 4.1).</summary>
    internal const ushort DhcpServer = 67;

    /// <summary>Where DHCP clients listen; the stack's own, so no spindle receives on it or sends from it.</summary>
    internal const ushort DhcpClient = 68;
}
