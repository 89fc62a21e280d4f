using System;

namespace Spin.Net;

/// <summary>A UDP datagram (RFC 768) inside the buffer it arrived in: valid during the raise only.</summary>
public readonly ref struct Datagram
{
    internal Datagram(Endpoint source, Ipv4Address destination, ushort destinationPort, ReadOnlySpan<byte> payload)
    {
        Source = source;
        Destination = destination;
        DestinationPort = destinationPort;
        Payload = payload;
    }

    /// <summary>Who sent it.</summary>
    public Endpoint Source { get; }

    /// <summary>The address it was sent to: the machine's, or a broadcast one.</summary>
    public Ipv4Address Destination { get; }

    /// <summary>The port it was sent to.</summary>
    public ushort DestinationPort { get; }

    /// <summary>Its bytes, in the receive buffer.</summary>
    public ReadOnlySpan<byte> Payload { get; }
}
