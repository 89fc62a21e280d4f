using System;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>What the network stack tells the log. Allocates nothing.</summary>
internal sealed class NetworkReport(ILog log)
{
    private const int LineLength = 96;

    /// <summary>We have an address.</summary>
    internal void AddressSettled(Ipv4Settings settings)
    {
        Span<char> line = stackalloc char[LineLength];
        int length = 0;
        Append(line, ref length, "address ");
        Append(line, ref length, settings.Address);
        Append(line, ref length, " mask ");
        Append(line, ref length, settings.Mask);
        if (settings.Gateway != Ipv4Address.Any)
        {
            Append(line, ref length, " gateway ");
            Append(line, ref length, settings.Gateway);
        }

        Append(line, ref length, NameOf(settings.Origin));
        log.Write(LogLevel.Information, line[..length]);
    }

    /// <summary>The lease is over.</summary>
    internal void AddressLost() => log.Write(LogLevel.Warning, "address given up: its lease is over");

    private static string NameOf(AddressOrigin origin) => origin switch
    {
        AddressOrigin.CommandLine => " from the command line",
        AddressOrigin.Dhcp => " by DHCP",
        AddressOrigin.Fallback => " as fallback: no DHCP server answers",
        _ => "",
    };

    private static void Append(Span<char> line, ref int length, string text)
    {
        text.CopyTo(line[length..]);
        length += text.Length;
    }

    private static void Append(Span<char> line, ref int length, Ipv4Address address)
    {
        address.TryFormat(line[length..], out int written);
        length += written;
    }
}
