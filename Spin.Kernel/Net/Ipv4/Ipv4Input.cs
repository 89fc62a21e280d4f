using System;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>The receiving side of IPv4 (RFC 791; which packets are a host's own, RFC 1122, 3.2.1.3 and 3.3.6).</summary>
internal sealed class Ipv4Input(Ipv4Settings settings, NetworkCounters counters)
{
    /// <summary>Takes an IPv4 frame: raises <see cref="Ipv4PacketArrived"/>.</summary>
    internal void Receive(in EthernetFrame frame)
    {
        counters.Count(NetworkCounter.Ipv4Received);
        if (!Ipv4Header.TryRead(
            frame.Payload,
            out Ipv4Address source,
            out Ipv4Address destination,
            out byte protocol,
            out ReadOnlySpan<byte> payload,
            out NetworkCounter reason))
        {
            counters.Count(reason);
            return;
        }

        bool isBroadcast = settings.IsBroadcast(destination);
        if (!IsSource(source))
        {
            counters.Count(NetworkCounter.Ipv4SourceInvalid);
            return;
        }

        if (!isBroadcast && !IsOurs(destination, frame.IsBroadcast))
        {
            counters.Count(NetworkCounter.Ipv4NotForUs);
            return;
        }

        var packet = new Ipv4Packet(source, destination, protocol, isBroadcast, payload);
        if (!Ipv4PacketArrivedEvent.Raise(packet))
        {
            counters.Count(NetworkCounter.Ipv4Unclaimed);
        }
    }

    /// <summary>Whether an address can be that of a machine that sends to us; one that has none yet included.</summary>
    private bool IsSource(Ipv4Address source) =>
        !source.IsNeverASource && !settings.IsBroadcast(source) && (!settings.IsConfigured || source != settings.Address);

    /// <summary>
    /// Whether a packet to one machine is for us. While we have no address, what was framed for our station is: a DHCP server
    /// may answer to the address that it offers (RFC 2131, 4.1).
    /// </summary>
    private bool IsOurs(Ipv4Address destination, bool framedForAll) =>
        !framedForAll && (settings.IsConfigured ? destination == settings.Address : destination.IsHost);
}
