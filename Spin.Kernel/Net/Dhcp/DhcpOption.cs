namespace Spin.Kernel.Net;

/// <summary>Options of a DHCP message (RFC 2132), as far as the client reads or writes them.</summary>
internal static class DhcpOption
{
    /// <summary>A filler without a length.</summary>
    internal const byte Pad = 0;

    /// <summary>The subnet's mask.</summary>
    internal const byte SubnetMask = 1;

    /// <summary>Routers, the best first.</summary>
    internal const byte Router = 3;

    /// <summary>The address that the client would like.</summary>
    internal const byte RequestedAddress = 50;

    /// <summary>The lease in seconds.</summary>
    internal const byte LeaseTime = 51;

    /// <summary>What the message is for.</summary>
    internal const byte MessageType = 53;

    /// <summary>The server's address.</summary>
    internal const byte ServerIdentifier = 54;

    /// <summary>The options that the client wants.</summary>
    internal const byte ParameterList = 55;

    /// <summary>Seconds until the client renews its lease.</summary>
    internal const byte RenewalTime = 58;

    /// <summary>Seconds until it asks any server.</summary>
    internal const byte RebindingTime = 59;

    /// <summary>The client's identity: the hardware type and its MAC address.</summary>
    internal const byte ClientIdentifier = 61;

    /// <summary>The end of the options.</summary>
    internal const byte End = 255;
}
