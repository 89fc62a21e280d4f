namespace Spin.Kernel.Net;

/// <summary>The states of a DHCP client (RFC 2131, figure 5), as far as this one has them.</summary>
internal enum DhcpState
{
    /// <summary>Not started: the address is static.</summary>
    Stopped,

    /// <summary>Looks for servers.</summary>
    Selecting,

    /// <summary>Asked for an address that was offered.</summary>
    Requesting,

    /// <summary>Has a lease.</summary>
    Bound,

    /// <summary>Asks its server for more time.</summary>
    Renewing,

    /// <summary>Asks any server for more time.</summary>
    Rebinding,
}
