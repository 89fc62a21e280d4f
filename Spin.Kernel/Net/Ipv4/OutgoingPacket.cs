using System;

namespace Spin.Kernel.Net;

/// <summary>An IPv4 packet being composed, in a transmit buffer or in the queue of its neighbour.</summary>
internal readonly ref struct OutgoingPacket(Span<byte> payload, int slot)
{
    /// <summary>Where the payload goes; as long as was asked for.</summary>
    internal Span<byte> Payload { get; } = payload;

    /// <summary>The queue's slot, or <see cref="NeighbourQueue.None"/> for the device's buffer.</summary>
    internal int Slot { get; } = slot;
}
