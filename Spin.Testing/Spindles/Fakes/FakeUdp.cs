using System;
using System.Collections.Generic;
using Spin.Net;

namespace Spin.Testing;

/// <summary>
/// The network as a spindle sees it: keeps what spindles send and refuses what the kernel would refuse; the test puts datagrams in
/// with <see cref="SpindleHost.Receive"/>.
/// </summary>
public sealed class FakeUdp
{
    /// <summary>The largest payload of a datagram in one Ethernet frame.</summary>
    private const int LongestPayload = 1472;

    private const string ReceiveGrant = "Spin.Net.DatagramArrived";
    private const string SendGrant = "Spin.Net.IUdp";

    private readonly List<SentDatagram> _sent = [];

    internal FakeUdp() { }

    /// <summary>The machine's address.</summary>
    public Ipv4Address Address { get; set; } = new(10 << 24 | 2 << 8 | 15);

    /// <summary>What spindles sent, in their order.</summary>
    public IReadOnlyList<SentDatagram> Sent => _sent;

    /// <summary>Whether the transmit queue is full, so that nothing is sent.</summary>
    public bool IsFull { get; set; }

    internal IUdp For(SpindleContext spindle) => new Attenuated(this, spindle);

    /// <summary>
    /// Whether a spindle may send from a port: one on which it may receive, or one that is named with the service.
    /// </summary>
    private static bool MaySendFrom(SpindleContext spindle, ushort port)
    {
        foreach (Grant grant in spindle.Descriptor.Grants)
        {
            bool receives = grant.Target == ReceiveGrant;
            if ((receives && grant.Allows(port)) || (grant.Target == SendGrant && !grant.Values.IsEmpty && grant.Allows(port)))
            {
                return port != 0;
            }
        }

        return false;
    }

    private sealed class Attenuated(FakeUdp network, SpindleContext spindle) : IUdp
    {
        public bool TrySend(Endpoint destination, ushort sourcePort, ReadOnlySpan<byte> payload)
        {
            if (network.IsFull || payload.Length > LongestPayload || !MaySendFrom(spindle, sourcePort))
            {
                return false;
            }

            network._sent.Add(new SentDatagram(spindle.Name, destination, sourcePort, payload.ToArray()));
            return true;
        }
    }
}
