using System;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>An IPv4 packet for this machine, its header found right, inside the buffer it arrived in.</summary>
internal readonly ref struct Ipv4Packet(
    Ipv4Address source, Ipv4Address destination, byte protocol, bool isBroadcast, ReadOnlySpan<byte> payload)
{
    /// <summary>Who sent it.</summary>
    internal Ipv4Address Source { get; } = source;

    /// <summary>The address it was sent to: ours, or a broadcast one.</summary>
    internal Ipv4Address Destination { get; } = destination;

    /// <summary>What it carries.</summary>
    internal byte Protocol { get; } = protocol;

    /// <summary>Whether it was sent to all machines.</summary>
    internal bool IsBroadcast { get; } = isBroadcast;

    /// <summary>What follows the header, without the frame's padding.</summary>
    internal ReadOnlySpan<byte> Payload { get; } = payload;
}
