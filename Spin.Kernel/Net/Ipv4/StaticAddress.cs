using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>An address and routes that no server gave.</summary>
/// <param name="address">The address.</param>
/// <param name="prefixLength">The leading bits that name the subnet.</param>
/// <param name="gateway">The router to other networks; none where there is none.</param>
internal sealed class StaticAddress(Ipv4Address address, int prefixLength, Ipv4Address gateway)
{
    private const int FallbackPrefix = 24;

    /// <summary>What fits QEMU's user network, for machines where no DHCP server answers.</summary>
    internal static StaticAddress Fallback => new(new Ipv4Address(10, 0, 2, 15), FallbackPrefix, new Ipv4Address(10, 0, 2, 2));

    /// <summary>The address.</summary>
    internal Ipv4Address Address { get; } = address;

    /// <summary>The subnet's mask.</summary>
    internal Ipv4Address Mask { get; } = Ipv4Settings.MaskOf(prefixLength);

    /// <summary>The router to other networks.</summary>
    internal Ipv4Address Gateway { get; } = gateway;
}
