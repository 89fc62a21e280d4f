namespace Spin.Kernel.Net;

/// <summary>Where our address comes from.</summary>
internal enum AddressOrigin
{
    /// <summary>We have none.</summary>
    None,

    /// <summary>The kernel's command line.</summary>
    CommandLine,

    /// <summary>A lease from a DHCP server.</summary>
    Dhcp,

    /// <summary>The fallback where no DHCP server answers.</summary>
    Fallback,
}
