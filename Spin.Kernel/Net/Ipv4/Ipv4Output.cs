using System;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>The sending side of IPv4: routes a packet, finds its neighbour and frames it. Used inside the gate.</summary>
internal sealed class Ipv4Output(EthernetLink link, Arp arp, Ipv4Settings settings, NetworkCounters counters)
{
    private const int HeadersLength = EthernetHeader.Length + Ipv4Header.Length;

    private ushort _identification;

    /// <summary>The longest payload.</summary>
    internal int MaximumPayload => link.MaximumFrame - HeadersLength;

    /// <summary>Begins a packet.</summary>
    /// <param name="source">Our address; none where we ask for one.</param>
    /// <param name="destination">To whom.</param>
    /// <param name="protocol">What it carries.</param>
    /// <param name="payloadLength">Bytes of its payload, at most <see cref="MaximumPayload"/>.</param>
    /// <param name="packet">The packet, to be filled and committed.</param>
    /// <returns>False, counted, where it cannot be sent.</returns>
    internal bool TryBegin(
        Ipv4Address source, Ipv4Address destination, byte protocol, int payloadLength, out OutgoingPacket packet)
    {
        packet = default;
        if (!settings.TryRoute(destination, out Ipv4Address nextHop))
        {
            counters.Count(NetworkCounter.NoRoute);
            return false;
        }

        int slot = NeighbourQueue.None;
        Span<byte> frame;
        MacAddress station = MacAddress.Broadcast;
        bool direct = settings.IsBroadcast(nextHop) || arp.TryResolve(nextHop, out station);
        if (direct ? !link.TryBegin(out frame) : !arp.TryQueue(nextHop, out slot, out frame))
        {
            return false;
        }

        EthernetHeader.Write(frame, station, link.Address, EtherType.Ipv4);
        Ipv4Header.Write(
            frame[EthernetHeader.Length..], source, destination, protocol, _identification++, payloadLength);
        packet = new OutgoingPacket(frame.Slice(HeadersLength, payloadLength), slot);
        return true;
    }

    /// <summary>Sends a packet, or queues it until its neighbour is known.</summary>
    internal void Commit(in OutgoingPacket packet)
    {
        int length = HeadersLength + packet.Payload.Length;
        if (packet.Slot == NeighbourQueue.None)
        {
            link.Commit(length);
        }
        else
        {
            arp.CommitQueued(packet.Slot, length);
        }
    }
}
