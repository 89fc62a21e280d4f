using System;
using System.Buffers.Binary;
using System.Linq;
using Spin.Kernel.Net;
using Spin.Net;
using Xunit;

namespace Spin.Kernel.Tests.Net;

public class DhcpClientTests
{
    private const byte Offer = 2;
    private const byte Acknowledge = 5;
    private const byte Refuse = 6;

    [Fact]
    public void Discover_IsSentToAllFromNoAddress()
    {
        (NetworkFixture net, DhcpServer server) = Started();
        Assert.Equal(1, server.RequestType);
        Assert.Equal("0.0.0.0", server.RequestPacket.SourceAddress.ToString());
        Assert.Equal("255.255.255.255", server.RequestPacket.DestinationAddress.ToString());
        Assert.Equal(0x80, server.Request[10]);
        Assert.Equal(NetworkFixture.Mac(net.Device.Address).GetAddressBytes(), server.Request[28..34]);
        Assert.Contains((byte)3, server.Options[55]);
        Assert.Equal([1, .. server.Request[28..34]], server.Options[61]);
    }

    [Fact]
    public void OfferThenAcknowledge_GivesAnAddress()
    {
        (NetworkFixture net, _) = Bound();
        Assert.Equal(DhcpState.Bound, net.Stack.Dhcp.State);
        Assert.Equal(DhcpServer.Offered, net.Stack.Settings.Address);
        Assert.Equal(24, net.Stack.Settings.PrefixLength);
        Assert.Equal(DhcpServer.Router, net.Stack.Settings.Gateway);
        Assert.Equal(AddressOrigin.Dhcp, net.Stack.Settings.Origin);
        Assert.Equal("address 10.1.2.3 mask 255.255.255.0 gateway 10.1.2.1 by DHCP", Assert.Single(net.Log.Lines));
        Assert.Equal(2, net.Counter(NetworkCounter.DhcpAccepted));
        CounterSums.Check(net);
    }

    [Fact]
    public void Request_NamesTheOfferAndItsServer()
    {
        (_, DhcpServer server) = Started();
        server.Answer(Offer);
        server.ReadRequest();
        Assert.Equal(3, server.RequestType);
        Assert.Equal([10, 1, 2, 3], server.Options[50]);
        Assert.Equal([10, 1, 2, 1], server.Options[54]);
        Assert.Equal("0.0.0.0", server.RequestPacket.SourceAddress.ToString());
    }

    [Fact]
    public void OfferToTheOfferedAddress_IsTakenToo()
    {
        (NetworkFixture net, DhcpServer server) = Started();
        net.Receive(TestFrames.Udp(
            DhcpServer.Message(Offer, server.Transaction, net.Device.Address, DhcpServer.Offered),
            UdpPort.DhcpClient, UdpPort.DhcpServer, DhcpServer.Router, DhcpServer.Offered));
        Assert.Equal(DhcpState.Requesting, net.Stack.Dhcp.State);
    }

    [Fact]
    public void AnswersToOthers_AreIgnored()
    {
        (NetworkFixture net, DhcpServer server) = Started();
        server.Send(DhcpServer.Message(Offer, server.Transaction + 1, net.Device.Address, DhcpServer.Offered));
        server.Send(DhcpServer.Message(Offer, server.Transaction, NetworkFixture.PeerStation, DhcpServer.Offered));
        server.Answer(Offer, address: Ipv4Address.Any);
        server.Answer(Offer, address: new Ipv4Address(224, 0, 0, 1));
        server.Answer(Acknowledge);
        Assert.Equal(DhcpState.Selecting, net.Stack.Dhcp.State);
        Assert.Equal(5, net.Counter(NetworkCounter.DhcpIgnored));
    }

    [Fact]
    public void AcknowledgeOfAnotherServerOrAddress_IsIgnored()
    {
        (NetworkFixture net, DhcpServer server) = Started();
        server.Answer(Offer);
        server.Answer(Acknowledge, server: new Ipv4Address(10, 1, 2, 66));
        server.Answer(Acknowledge, address: new Ipv4Address(10, 1, 2, 66));
        server.Answer(Acknowledge, lease: 0);
        Assert.Equal(DhcpState.Requesting, net.Stack.Dhcp.State);
    }

    [Fact]
    public void Refusal_BeginsAnew()
    {
        (NetworkFixture net, DhcpServer server) = Started();
        uint first = server.Transaction;
        server.Answer(Offer);
        server.Answer(Refuse);
        net.Device.Sent.Dequeue();
        server.ReadRequest();
        Assert.Equal(1, server.RequestType);
        Assert.NotEqual(first, server.Transaction);
    }

    [Fact]
    public void Silence_IsAskedAgainWithGrowingDelays()
    {
        (NetworkFixture net, _) = Started();
        long[] times = SendTimes(net, seconds: 200);
        long[] gaps = [.. times.Zip(times.Skip(1), (a, b) => b - a)];
        for (int i = 0; i < gaps.Length; i++)
        {
            long expected = Math.Min(2000L << i, 64_000);
            Assert.InRange(gaps[i], expected * 7 / 8 - 200, expected * 9 / 8 + 200);
        }

        Assert.True(gaps.Length >= 6);
    }

    [Fact]
    public void Silence_MakesTheFallbackOurAddressUntilAServerAnswers()
    {
        (NetworkFixture net, DhcpServer server) = Started();
        net.Advance(9_000);
        Assert.Equal(new Ipv4Address(10, 0, 2, 15), net.Stack.Settings.Address);
        Assert.Equal(new Ipv4Address(10, 0, 2, 2), net.Stack.Settings.Gateway);
        Assert.Equal(AddressOrigin.Fallback, net.Stack.Settings.Origin);
        Assert.Contains("as fallback", Assert.Single(net.Log.Lines), StringComparison.Ordinal);

        server.Answer(Offer);
        server.Answer(Acknowledge);
        Assert.Equal(DhcpServer.Offered, net.Stack.Settings.Address);
    }

    [Fact]
    public void SilenceAfterAnOffer_BeginsAnew()
    {
        (NetworkFixture net, DhcpServer server) = Started();
        server.Answer(Offer);
        net.Advance(20_000);
        Assert.Equal(DhcpState.Selecting, net.Stack.Dhcp.State);
    }

    [Fact]
    public void HalfALease_IsRenewedWithItsServer()
    {
        (NetworkFixture net, DhcpServer server) = Bound(lease: 1000);
        net.Receive(TestFrames.Arp(PacketDotNet.ArpOperation.Request, MacAddress.Broadcast, NetworkFixture.PeerStation, DhcpServer.Router, default, DhcpServer.Offered));
        net.Device.Sent.Clear();
        net.Advance(499_000);
        Assert.Equal(DhcpState.Bound, net.Stack.Dhcp.State);

        net.Advance(2_000);
        Assert.Equal(DhcpState.Renewing, net.Stack.Dhcp.State);
        net.Receive(TestFrames.Arp(PacketDotNet.ArpOperation.Request, MacAddress.Broadcast, NetworkFixture.PeerStation, DhcpServer.Router, default, DhcpServer.Offered));
        server.ReadRequest();
        Assert.Equal("10.1.2.1", server.RequestPacket.DestinationAddress.ToString());
        Assert.Equal("10.1.2.3", server.RequestPacket.SourceAddress.ToString());
        Assert.Equal([10, 1, 2, 3], server.Request[12..16]);
        Assert.Equal(0, server.Request[10]);
        Assert.DoesNotContain(50, server.Options.Keys);
        Assert.DoesNotContain(54, server.Options.Keys);

        long end = net.Stack.Dhcp.Lease.End;
        server.Answer(Acknowledge, lease: 1000);
        Assert.Equal(DhcpState.Bound, net.Stack.Dhcp.State);
        Assert.True(net.Stack.Dhcp.Lease.End > end);
        Assert.Single(net.Log.Lines);
    }

    [Fact]
    public void SevenEighthsOfALease_IsRenewedWithAnyServer()
    {
        (NetworkFixture net, DhcpServer server) = Bound(lease: 1000);
        net.Advance(876_000);
        Assert.Equal(DhcpState.Rebinding, net.Stack.Dhcp.State);
        net.Device.Sent.Clear();
        net.Advance(62_000);
        server.ReadRequest();
        Assert.Equal("255.255.255.255", server.RequestPacket.DestinationAddress.ToString());
        var other = new Ipv4Address(10, 1, 2, 77);
        server.Answer(Acknowledge, lease: 1000, server: other);
        Assert.Equal(DhcpState.Bound, net.Stack.Dhcp.State);
        Assert.Equal(other, net.Stack.Dhcp.Server);
    }

    [Fact]
    public void EndOfALease_GivesTheAddressUp()
    {
        (NetworkFixture net, _) = Bound(lease: 1000);
        net.Advance(1_001_000);
        Assert.False(net.Stack.Settings.IsConfigured);
        Assert.Equal(DhcpState.Selecting, net.Stack.Dhcp.State);
        Assert.Contains(net.Log.Lines, line => line.Contains("given up", StringComparison.Ordinal));
    }

    [Fact]
    public void RefusedRenewal_GivesTheAddressUp()
    {
        (NetworkFixture net, DhcpServer server) = Bound(lease: 1000);
        net.Advance(900_000);
        net.Device.Sent.Clear();
        net.Advance(60_000);
        server.ReadRequest();
        server.Answer(Refuse);
        Assert.False(net.Stack.Settings.IsConfigured);
    }

    [Fact]
    public void TimesOfTheServer_Count()
    {
        (NetworkFixture net, _) = Bound(lease: 1000, more: [58, 4, 0, 0, 0, 100, 59, 4, 0, 0, 0, 200]);
        Assert.Equal(100, net.Stack.Dhcp.Lease.Renewal / 1_000_000_000);
        Assert.Equal(200, net.Stack.Dhcp.Lease.Rebinding / 1_000_000_000);
    }

    [Fact]
    public void LeaseWithoutEnd_IsNeverRenewed()
    {
        (NetworkFixture net, _) = Bound(lease: uint.MaxValue);
        Assert.Equal(long.MaxValue, net.Stack.Dhcp.Lease.Renewal);
        Assert.Equal(long.MaxValue, net.Stack.Dhcp.Lease.End);
    }

    [Fact]
    public void MalformedMessages_AreCounted()
    {
        (NetworkFixture net, DhcpServer server) = Started();
        byte[] good = DhcpServer.Message(Offer, server.Transaction, net.Device.Address, DhcpServer.Offered);
        server.Send(good[..240]);
        server.Send(good[..^9]);
        server.Send(With(good, 0, 1));
        server.Send(With(good, 2, 16));
        server.Send(With(good, 236, 0));
        server.Send(With(good, 241, 0));
        Assert.Equal(6, net.Counter(NetworkCounter.DhcpMalformed));
        Assert.Equal(DhcpState.Selecting, net.Stack.Dhcp.State);
    }

    private static byte[] With(byte[] message, int at, byte value)
    {
        byte[] changed = [.. message];
        changed[at] = value;
        return changed;
    }

    private static long[] SendTimes(NetworkFixture net, int seconds)
    {
        var times = new System.Collections.Generic.List<long>();
        net.Device.Sent.Clear();
        for (int i = 0; i < seconds * 10; i++)
        {
            net.Advance(100);
            if (net.Device.Sent.Any(frame => BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(12)) == EtherType.Ipv4))
            {
                times.Add(net.Clock.Nanoseconds / 1_000_000);
            }

            net.Device.Sent.Clear();
        }

        return [.. times];
    }

    private static (NetworkFixture Net, DhcpServer Server) Started()
    {
        var net = new NetworkFixture(configured: false);
        var server = new DhcpServer(net);
        net.Stack.Start(null);
        server.ReadRequest();
        return (net, server);
    }

    private static (NetworkFixture Net, DhcpServer Server) Bound(uint lease = 3600, params byte[] more)
    {
        (NetworkFixture net, DhcpServer server) = Started();
        server.Answer(Offer);
        server.ReadRequest();
        server.Answer(Acknowledge, lease, more: more);
        return (net, server);
    }
}
