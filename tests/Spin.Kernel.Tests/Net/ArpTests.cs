using System;
using System.Linq;
using PacketDotNet;
using Spin.Kernel.Net;
using Spin.Net;
using Xunit;
using static Spin.Kernel.Tests.Net.NetworkFixture;
using ArpPacket = PacketDotNet.ArpPacket;

namespace Spin.Kernel.Tests.Net;

public class ArpTests
{
    private static readonly Endpoint s_peerEcho = new(Peer, 7);

    [Fact]
    public void RequestForUs_IsAnswered()
    {
        var net = new NetworkFixture();
        net.Receive(TestFrames.ArpRequest(PeerStation, Peer, Ours));

        EthernetPacket frame = net.Sent();
        ArpPacket reply = frame.Extract<ArpPacket>();
        Assert.Equal(Mac(PeerStation), frame.DestinationHardwareAddress);
        Assert.Equal(PacketDotNet.ArpOperation.Response, reply.Operation);
        Assert.Equal(Mac(net.Device.Address), reply.SenderHardwareAddress);
        Assert.Equal(Ip(Ours), reply.SenderProtocolAddress);
        Assert.Equal(Mac(PeerStation), reply.TargetHardwareAddress);
        Assert.Equal(Ip(Peer), reply.TargetProtocolAddress);
        Assert.Equal(1, net.Counter(NetworkCounter.ArpRequestsReceived));
        Assert.Equal(1, net.Counter(NetworkCounter.ArpRepliesSent));
    }

    [Fact]
    public void RequestForAnother_IsNotAnsweredNorLearned()
    {
        var net = new NetworkFixture();
        net.Receive(TestFrames.ArpRequest(PeerStation, Peer, Gateway));
        Assert.Empty(net.Device.Sent);
        Assert.Equal(1, net.Counter(NetworkCounter.ArpIgnored));
        Assert.True(net.Stack.Udp.TrySend(s_peerEcho, 1000, []));
        Assert.NotNull(net.Sent().Extract<ArpPacket>());
    }

    [Fact]
    public void WhoAskedUs_IsKnown()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        Assert.True(net.Stack.Udp.TrySend(s_peerEcho, 1000, [1, 2, 3]));
        Assert.Equal(Mac(PeerStation), net.Sent().DestinationHardwareAddress);
    }

    [Fact]
    public void Probe_IsAnsweredButNotLearned()
    {
        var net = new NetworkFixture();
        net.Receive(TestFrames.ArpRequest(PeerStation, Ipv4Address.Any, Ours));
        Assert.Single(net.Device.Sent);
        Assert.Equal(0, net.Stack.Arp.Neighbours.ToArray().Count(neighbour => neighbour.State != NeighbourState.Free));
    }

    [Fact]
    public void UnaskedReply_IsNotBelieved()
    {
        var net = new NetworkFixture();
        net.Receive(TestFrames.ArpReply(PeerStation, Peer));
        Assert.Equal(1, net.Counter(NetworkCounter.ArpIgnored));
        Assert.DoesNotContain(net.Stack.Arp.Neighbours.ToArray(), neighbour => neighbour.State == NeighbourState.Known);
    }

    [Fact]
    public void AnotherWithOurAddress_IsCountedAndNotBelieved()
    {
        var net = new NetworkFixture();
        net.Receive(TestFrames.ArpRequest(PeerStation, Ours, Ours));
        Assert.Equal(1, net.Counter(NetworkCounter.ArpConflict));
        Assert.Empty(net.Device.Sent);
    }

    [Fact]
    public void SenderThatIsAGroup_IsRefused()
    {
        var net = new NetworkFixture();
        byte[] frame = TestFrames.ArpRequest(PeerStation, Peer, Ours);
        frame[EthernetHeader.Length + 8] |= 1;
        net.Receive(frame);
        Assert.Equal(1, net.Counter(NetworkCounter.ArpSenderInvalid));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public void OtherKindOfNetwork_IsMalformed(int offset)
    {
        var net = new NetworkFixture();
        byte[] frame = TestFrames.ArpRequest(PeerStation, Peer, Ours);
        frame[EthernetHeader.Length + offset] ^= 0x40;
        net.Receive(frame);
        Assert.Equal(1, net.Counter(NetworkCounter.ArpMalformed));
    }

    [Fact]
    public void PacketToUnknownNeighbour_IsSentWhenItAnswers()
    {
        var net = new NetworkFixture();
        Assert.True(net.Stack.Udp.TrySend(s_peerEcho, 1000, [1, 2, 3]));
        ArpPacket request = net.Sent().Extract<ArpPacket>();
        Assert.Equal(Ip(Peer), request.TargetProtocolAddress);
        Assert.Empty(net.Device.Sent);

        net.Receive(TestFrames.ArpReply(PeerStation, Peer));
        EthernetPacket frame = net.Sent();
        Assert.Equal(Mac(PeerStation), frame.DestinationHardwareAddress);
        Assert.Equal([1, 2, 3], frame.Extract<UdpPacket>().PayloadData);
        Assert.Equal(1, net.Counter(NetworkCounter.ArpRepliesReceived));
    }

    [Fact]
    public void LaterPacketToUnknownNeighbour_TakesTheEarliersPlace()
    {
        var net = new NetworkFixture();
        net.Stack.Udp.TrySend(s_peerEcho, 1000, [1]);
        net.Stack.Udp.TrySend(s_peerEcho, 1000, [2]);
        Assert.Equal(1, net.Counter(NetworkCounter.NeighbourQueueReplaced));
        net.Device.Sent.Clear();
        net.Receive(TestFrames.ArpReply(PeerStation, Peer));
        Assert.Equal([2], net.Sent().Extract<UdpPacket>().PayloadData);
        Assert.Empty(net.Device.Sent);
    }

    [Fact]
    public void SilentNeighbour_IsAskedThriceThenGivenUp()
    {
        var net = new NetworkFixture();
        net.Stack.Udp.TrySend(s_peerEcho, 1000, [1]);
        net.Advance(900);
        Assert.Single(net.Device.Sent);
        net.Advance(10_000);
        Assert.Equal(Arp.MaximumRequests, net.Device.Sent.Count);
        Assert.Equal(1, net.Counter(NetworkCounter.NeighbourUnreachable));

        net.Device.Sent.Clear();
        net.Receive(TestFrames.ArpReply(PeerStation, Peer));
        Assert.Empty(net.Device.Sent);
    }

    [Fact]
    public void TooManySilentNeighbours_AreRefused()
    {
        var net = new NetworkFixture();
        for (int i = 0; i < NeighbourQueue.Slots; i++)
        {
            Assert.True(net.Stack.Udp.TrySend(new Endpoint(new Ipv4Address(192, 168, 7, (byte)(100 + i)), 7), 1000, []));
        }

        Assert.False(net.Stack.Udp.TrySend(s_peerEcho, 1000, []));
        Assert.Equal(1, net.Counter(NetworkCounter.NeighbourQueueFull));
        net.Advance(5_000);
        Assert.True(net.Stack.Udp.TrySend(s_peerEcho, 1000, []));
    }

    [Fact]
    public void NeighbourInUse_IsAskedAgainBeforeItsLifeEnds()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        net.Advance((Arp.Lifetime - Arp.Refresh) / 1_000_000 + 1_000);
        net.Stack.Udp.TrySend(s_peerEcho, 1000, [1]);
        Assert.Equal(2, net.Device.Sent.Count);
        Assert.NotNull(net.Sent().Extract<ArpPacket>());
        Assert.NotNull(net.Sent().Extract<UdpPacket>());
    }

    [Fact]
    public void NeighbourNotHeard_IsForgotten()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        net.Advance(Arp.Lifetime / 1_000_000 + 1_000);
        net.Stack.Udp.TrySend(s_peerEcho, 1000, [1]);
        Assert.NotNull(net.Sent().Extract<ArpPacket>());
        Assert.Empty(net.Device.Sent);
    }

    [Fact]
    public void FloodOfNeighbours_StaysInTheTable()
    {
        var net = new NetworkFixture();
        for (int i = 3; i < 250; i++)
        {
            net.Receive(TestFrames.ArpRequest(new MacAddress(0x0200_0000_0000 + (ulong)i), new Ipv4Address(192, 168, 7, (byte)i), Ours));
        }

        Assert.Equal(net.Stack.Arp.Neighbours.Length, net.Stack.Arp.Neighbours.ToArray().Count(n => n.State == NeighbourState.Known));
        Assert.Equal(247, net.Counter(NetworkCounter.ArpRepliesSent));
    }

    [Fact]
    public void StaticAddress_IsAnnounced()
    {
        var net = new NetworkFixture(configured: false);
        net.Stack.Start(new StaticAddress(Ours, 24, Gateway));
        ArpPacket announcement = net.Sent().Extract<ArpPacket>();
        Assert.Equal(Ip(Ours), announcement.SenderProtocolAddress);
        Assert.Equal(Ip(Ours), announcement.TargetProtocolAddress);
        Assert.Equal("address 192.168.7.2 mask 255.255.255.0 gateway 192.168.7.1 from the command line", Assert.Single(net.Log.Lines));
    }
}
