namespace Spin.Kernel.Net;

/// <summary>What an ICMP message says (RFC 792), as far as we answer it.</summary>
internal static class IcmpType
{
    /// <summary>An answer to an echo request.</summary>
    internal const byte EchoReply = 0;

    /// <summary>Asks for the same bytes back.</summary>
    internal const byte EchoRequest = 8;
}
