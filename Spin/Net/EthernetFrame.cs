using System;

namespace Spin.Net;

/// <summary>An Ethernet frame (IEEE 802.3, 3.1.1; type encapsulation, RFC 894) inside the buffer it arrived in: valid during the raise only.</summary>
public readonly ref struct EthernetFrame
{
    internal EthernetFrame(MacAddress destination, MacAddress source, ushort etherType, ReadOnlySpan<byte> payload)
    {
        Destination = destination;
        Source = source;
        EtherType = etherType;
        Payload = payload;
    }

    /// <summary>The station or group that it is for: this machine's, or all.</summary>
    public MacAddress Destination { get; }

    /// <summary>The station that sent it.</summary>
    public MacAddress Source { get; }

    /// <summary>What it carries: 0x0800 is IPv4, 0x0806 ARP.</summary>
    public ushort EtherType { get; }

    /// <summary>What follows the header, padding included.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>Whether it was sent to all stations.</summary>
    public bool IsBroadcast => Destination == MacAddress.Broadcast;
}
