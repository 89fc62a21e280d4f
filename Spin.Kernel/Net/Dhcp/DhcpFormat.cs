namespace Spin.Kernel.Net;

/// <summary>Where the fields of a DHCP message lie (RFC 2131, figure 1), and what their values mean.</summary>
internal static class DhcpFormat
{
    /// <summary>Whether it is a request or a reply.</summary>
    internal const int OperationOffset = 0;

    /// <summary>The kind of network.</summary>
    internal const int HardwareTypeOffset = 1;

    /// <summary>Bytes of an address on it.</summary>
    internal const int HardwareLengthOffset = 2;

    /// <summary>The number that ties replies to requests.</summary>
    internal const int TransactionOffset = 4;

    /// <summary>Seconds since the client began.</summary>
    internal const int SecondsOffset = 8;

    /// <summary>The broadcast flag.</summary>
    internal const int FlagsOffset = 10;

    /// <summary>The address that the client has.</summary>
    internal const int ClientAddressOffset = 12;

    /// <summary>The address that it is given.</summary>
    internal const int YourAddressOffset = 16;

    /// <summary>The client's MAC address.</summary>
    internal const int HardwareAddressOffset = 28;

    /// <summary>The cookie that says that options follow.</summary>
    internal const int CookieOffset = 236;

    /// <summary>The options.</summary>
    internal const int OptionsOffset = 240;

    /// <summary>What we send: the shortest message that every server and relay takes (RFC 951, 3).</summary>
    internal const int SentLength = 300;

    /// <summary>From a client.</summary>
    internal const byte Request = 1;

    /// <summary>From a server.</summary>
    internal const byte Reply = 2;

    /// <summary>Ethernet, as a kind of network.</summary>
    internal const byte Ethernet = 1;

    /// <summary>The client has no address yet: answer to all.</summary>
    internal const ushort Broadcast = 0x8000;

    /// <summary>RFC 1497's cookie.</summary>
    internal const uint Cookie = 0x6382_5363;
}
