using System;
using PacketDotNet;
using Spin.Kernel.Net;
using Spin.Net;
using Xunit;
using static Spin.Kernel.Tests.Net.NetworkFixture;

namespace Spin.Kernel.Tests.Net;

public class IcmpTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(56)]
    [InlineData(1472)]
    public void EchoRequest_IsAnsweredWithTheSameBytes(int length)
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        byte[] data = new byte[length];
        new Random(length).NextBytes(data);
        net.Receive(TestFrames.Ping(data));

        IPv4Packet ip = net.Sent().Extract<IPv4Packet>();
        IcmpV4Packet reply = ip.Extract<IcmpV4Packet>();
        Assert.True(ip.ValidIPChecksum);
        Assert.Equal(Ip(Peer), ip.DestinationAddress);
        Assert.Equal(IcmpV4TypeCode.EchoReply, reply.TypeCode);
        Assert.True(reply.ValidIcmpChecksum);
        Assert.Equal(0x1234, reply.Id);
        Assert.Equal(7, reply.Sequence);
        Assert.Equal(data, reply.PayloadData ?? []);
        CounterSums.Check(net);
    }

    [Fact]
    public void EchoRequestToAll_IsNotAnswered()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        net.Receive(TestFrames.Ping([1], new Ipv4Address(192, 168, 7, 255), MacAddress.Broadcast));
        net.Receive(TestFrames.Ping([1], Ipv4Address.Broadcast, MacAddress.Broadcast));
        Assert.Empty(net.Device.Sent);
        Assert.Equal(2, net.Counter(NetworkCounter.IcmpIgnored));
    }

    [Fact]
    public void WrongChecksum_IsCounted()
    {
        var net = new NetworkFixture();
        byte[] frame = TestFrames.Ping([1, 2, 3]);
        frame[^1] ^= 1;
        net.Receive(frame);
        Assert.Equal(1, net.Counter(NetworkCounter.IcmpChecksumWrong));
        Assert.Empty(net.Device.Sent);
    }

    [Fact]
    public void OtherMessages_AreIgnored()
    {
        var net = new NetworkFixture();
        byte[] frame = TestFrames.Ping([]);

        // An echo reply; the checksum counts the type in its high byte.
        frame[EthernetHeader.Length + Ipv4Header.Length] = 0;
        frame[EthernetHeader.Length + Ipv4Header.Length + 2] += 8;
        net.Receive(frame);
        Assert.Equal(1, net.Counter(NetworkCounter.IcmpIgnored));
    }

    [Fact]
    public void FullRing_IsCounted()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        net.Device.IsFull = true;
        net.Receive(TestFrames.Ping([1]));
        Assert.Equal(1, net.Counter(NetworkCounter.TransmitRingFull));
        Assert.Equal(0, net.Counter(NetworkCounter.IcmpEchoReplies));
        Assert.False(net.Gate.IsTaken);
    }
}
