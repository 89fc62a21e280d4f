namespace Spin.Kernel.Net;

/// <summary>What a DHCP message is for (RFC 2132, 9.6).</summary>
internal enum DhcpMessageType : byte
{
    /// <summary>Not given.</summary>
    None = 0,

    /// <summary>A client looks for servers.</summary>
    Discover = 1,

    /// <summary>A server offers an address.</summary>
    Offer = 2,

    /// <summary>A client asks for an address that was offered, or for more time with the one it has.</summary>
    Request = 3,

    /// <summary>A client found the address in use.</summary>
    Decline = 4,

    /// <summary>A server grants it.</summary>
    Acknowledge = 5,

    /// <summary>A server refuses it.</summary>
    Refuse = 6,
}
