using System;
using System.Globalization;
using Spin.Kernel.Console;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>
/// The network's options on the kernel's command line: <c>ip=dhcp</c>, or <c>ip=192.168.7.2/24</c> with <c>gateway=192.168.7.1</c>;
/// <c>ip=off</c> leaves the card alone.
/// </summary>
internal sealed class NetworkOptions
{
    /// <summary>Our address.</summary>
    internal const string AddressKey = "ip";

    /// <summary>The router to other networks.</summary>
    internal const string GatewayKey = "gateway";

    private const string Dhcp = "dhcp";
    private const string Off = "off";
    private const int DefaultPrefix = 24;
    private const int LongestPrefix = 32;

    /// <summary>Whether the network is to be used at all.</summary>
    internal bool IsOn { get; private init; } = true;

    /// <summary>The static address; null where a DHCP server is to be asked.</summary>
    internal StaticAddress? Address { get; private init; }

    /// <summary>Reads the options. What cannot be understood is told and counts as not given.</summary>
    internal static NetworkOptions Read(CommandLine line, ILog log)
    {
        if (!line.TryGet(AddressKey, out string text) || text == Dhcp)
        {
            return new NetworkOptions();
        }

        if (text == Off)
        {
            return new NetworkOptions { IsOn = false };
        }

        if (!TryParse(text, out Ipv4Address address, out int prefix))
        {
            log.Write(LogLevel.Warning, $"ip: not an address: {text}; asking DHCP");
            return new NetworkOptions();
        }

        Ipv4Address gateway = Ipv4Address.Any;
        if (line.TryGet(GatewayKey, out string router) && !Ipv4Address.TryParse(router, out gateway))
        {
            log.Write(LogLevel.Warning, $"gateway: not an address: {router}");
        }

        return new NetworkOptions { Address = new StaticAddress(address, prefix, gateway) };
    }

    private static bool TryParse(ReadOnlySpan<char> text, out Ipv4Address address, out int prefix)
    {
        int slash = text.IndexOf('/');
        prefix = DefaultPrefix;
        bool prefixed = slash < 0 ||
            (int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out prefix) && prefix <= LongestPrefix);
        return Ipv4Address.TryParse(slash < 0 ? text : text[..slash], out address) && prefixed && address.IsHost;
    }
}
