using System.Collections.Generic;
using System.Net;
using System.Net.NetworkInformation;
using PacketDotNet;
using Spin.Kernel.Net;
using Spin.Net;
using Spin.Tests.ProtocolGraph;

namespace Spin.Kernel.Tests.Net;

/// <summary>A stack at 192.168.7.2/24 behind a gateway at .1, on a fake card, with a peer at .9.</summary>
internal sealed class NetworkFixture
{
    internal static readonly Ipv4Address Ours = new(192, 168, 7, 2);
    internal static readonly Ipv4Address Gateway = new(192, 168, 7, 1);
    internal static readonly Ipv4Address Peer = new(192, 168, 7, 9);
    internal static readonly MacAddress PeerStation = new(0x02AA_BBCC_DD09);

    private const int Prefix = 24;

    internal NetworkFixture(bool configured = true)
    {
        Stack = new NetworkStack(Device, Gate, Clock, Log, StaticAddress.Fallback, seed: 0x5EED);
        Graph.Use(Stack, (in datagram) => Datagrams.Add(new ReceivedDatagram(
            datagram.Source, datagram.Destination, datagram.DestinationPort, datagram.Payload.ToArray())));
        if (configured)
        {
            Stack.Start(new StaticAddress(Ours, Prefix, Gateway));
            Device.Sent.Clear();
        }
    }

    internal FakeNetworkDevice Device { get; } = new();

    internal FakeGate Gate { get; } = new();

    internal FakeClock Clock { get; } = new();

    internal FakeLog Log { get; } = new();

    internal NetworkStack Stack { get; }

    internal List<ReceivedDatagram> Datagrams { get; } = [];

    internal static IPAddress Ip(Ipv4Address address) => IPAddress.Parse(address.ToString());

    internal static PhysicalAddress Mac(MacAddress address) => PhysicalAddress.Parse(address.ToString().Replace(':', '-'));

    /// <summary>The value of a counter.</summary>
    internal long Counter(NetworkCounter counter) => Stack.Counters[counter];

    /// <summary>The UDP of a spindle with these grants.</summary>
    internal IUdp Service(params Grant[] grants) => Stack.ServiceFor(grants);

    /// <summary>Lets a frame arrive.</summary>
    internal void Receive(byte[] frame) => Stack.Receive(frame);

    /// <summary>Moves the clock on in steps of the timer.</summary>
    internal void Advance(long milliseconds)
    {
        const long Step = 100;
        for (; milliseconds > 0; milliseconds -= Step)
        {
            Clock.Advance(Step);
            Stack.Tick();
        }
    }

    /// <summary>The oldest frame sent.</summary>
    internal EthernetPacket Sent() => (EthernetPacket)Packet.ParsePacket(LinkLayers.Ethernet, Device.Sent.Dequeue());

    /// <summary>Makes the stack know the peer, as if the peer had asked for us.</summary>
    internal NetworkFixture KnowingPeer()
    {
        Receive(TestFrames.ArpRequest(PeerStation, Peer, Ours));
        Device.Sent.Clear();
        return this;
    }
}
