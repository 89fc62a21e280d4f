using System;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>The user datagram protocol (RFC 768).</summary>
internal sealed class Udp(Ipv4Output output, Ipv4Settings settings, NetworkCounters counters, NetworkGate gate)
{
    /// <summary>The receiver of what servers send to our DHCP client.</summary>
    internal DhcpClient? Dhcp { get; set; }

    /// <summary>The longest payload of a datagram.</summary>
    internal int MaximumPayload => output.MaximumPayload - UdpHeader.Size;

    /// <summary>Takes a UDP packet: raises <see cref="DatagramArrived"/>.</summary>
    internal void Receive(in Ipv4Packet packet)
    {
        counters.Count(NetworkCounter.UdpReceived);
        if (!UdpHeader.TryRead(packet, out UdpHeader header, out NetworkCounter reason))
        {
            counters.Count(reason);
            return;
        }

        ReadOnlySpan<byte> payload = packet.Payload[UdpHeader.Size..header.Length];
        if (header.DestinationPort == 0)
        {
            counters.Count(NetworkCounter.UdpPortInvalid);
        }
        else if (header.DestinationPort == UdpPort.DhcpClient)
        {
            counters.Count(NetworkCounter.DhcpReceived);
            Dhcp?.Receive(payload);
        }
        else if (!settings.IsConfigured)
        {
            counters.Count(NetworkCounter.UdpUnconfigured);
        }
        else
        {
            counters.Count(NetworkCounter.DatagramsRaised);
            var datagram = new Datagram(
                new Endpoint(packet.Source, header.SourcePort), packet.Destination, header.DestinationPort, payload);
            DatagramArrivedEvent.Raise(datagram);
        }
    }

    /// <summary>Sends a datagram. Dispatch level and above, outside the gate.</summary>
    /// <param name="destination">To whom.</param>
    /// <param name="sourcePort">From which port.</param>
    /// <param name="payload">Its bytes.</param>
    /// <returns>False, counted, where it was neither sent nor queued.</returns>
    internal bool TrySend(Endpoint destination, ushort sourcePort, ReadOnlySpan<byte> payload)
    {
        if (payload.Length > MaximumPayload)
        {
            counters.Count(NetworkCounter.UdpRefusedLength);
            return false;
        }

        if (destination.Port == 0 || !settings.IsConfigured)
        {
            counters.Count(NetworkCounter.NoRoute);
            return false;
        }

        gate.Enter();
        try
        {
            var source = new Endpoint(settings.Address, sourcePort);
            if (!TryBegin(source, destination, payload.Length, out OutgoingPacket packet))
            {
                return false;
            }

            payload.CopyTo(packet.Payload[UdpHeader.Size..]);
            Commit(packet, source, destination);
        }
        finally
        {
            gate.Exit();
        }

        counters.Count(NetworkCounter.DatagramsSent);
        return true;
    }

    /// <summary>Begins a datagram whose payload is composed in place. Inside the gate.</summary>
    internal bool TryBegin(Endpoint source, Endpoint destination, int payloadLength, out OutgoingPacket packet) =>
        output.TryBegin(source.Address, destination.Address, IpProtocol.Udp, UdpHeader.Size + payloadLength, out packet);

    /// <summary>Sends or queues the datagram begun. Inside the gate.</summary>
    internal void Commit(in OutgoingPacket packet, Endpoint source, Endpoint destination)
    {
        UdpHeader.Write(packet.Payload, source, destination);
        output.Commit(packet);
    }
}
