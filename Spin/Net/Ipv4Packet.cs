using System;

namespace Spin.Net;

/// <summary>An IPv4 packet (RFC 791) for this machine, its header found right, inside the buffer it arrived in: valid during the raise only.</summary>
public readonly ref struct Ipv4Packet
{
    internal Ipv4Packet(Ipv4Address source, Ipv4Address destination, byte protocol, bool isBroadcast, ReadOnlySpan<byte> payload)
    {
        Source = source;
        Destination = destination;
        Protocol = protocol;
        IsBroadcast = isBroadcast;
        Payload = payload;
    }

    /// <summary>Who sent it, as the packet says.</summary>
    public Ipv4Address Source { get; }

    /// <summary>The address it was sent to: the machine's, or a broadcast one.</summary>
    public Ipv4Address Destination { get; }

    /// <summary>What it carries: 1 is ICMP, 6 TCP, 17 UDP.</summary>
    public byte Protocol { get; }

    /// <summary>Whether it was sent to all machines of the subnet.</summary>
    public bool IsBroadcast { get; }

    /// <summary>What follows the header, without the frame's padding.</summary>
    public ReadOnlySpan<byte> Payload { get; }
}
