using System;
using CsCheck;
using PacketDotNet;
using Spin.Kernel.Net;
using Spin.Net;
using Xunit;
using static Spin.Kernel.Tests.Net.NetworkFixture;

namespace Spin.Kernel.Tests.Net;

public class UdpTests
{
    private const int Header = EthernetHeader.Length + Ipv4Header.Length;

    [Fact]
    public void AnyDatagram_IsRaised() =>
        Gen.Select(Gen.Byte.Array[0, 1472], Gen.UShort[1, 65535], Gen.UShort).Sample((payload, port, sourcePort) =>
        {
            port = port == UdpPort.DhcpClient ? (ushort)7 : port;
            var net = new NetworkFixture();
            net.Receive(TestFrames.Udp(payload, port, sourcePort));
            ReceivedDatagram datagram = Assert.Single(net.Datagrams);
            Assert.Equal(new Endpoint(Peer, sourcePort), datagram.Source);
            Assert.Equal(Ours, datagram.Destination);
            Assert.Equal(port, datagram.Port);
            Assert.Equal(payload, datagram.Payload);
        }, iter: 500);

    [Fact]
    public void DatagramWithoutChecksum_IsRaised()
    {
        var net = new NetworkFixture();
        byte[] frame = TestFrames.Udp([1, 2], checksum: false);
        frame[Header + 6] = frame[Header + 7] = 0;
        net.Receive(frame);
        Assert.Single(net.Datagrams);
    }

    [Fact]
    public void DatagramToAll_IsRaised()
    {
        var net = new NetworkFixture();
        net.Receive(TestFrames.Udp([1], destination: Ipv4Address.Broadcast, station: MacAddress.Broadcast));
        net.Receive(TestFrames.Udp([1], destination: new Ipv4Address(192, 168, 7, 255), station: MacAddress.Broadcast));
        Assert.Equal(2, net.Datagrams.Count);
    }

    [Fact]
    public void WrongChecksum_IsCounted() => Expect(NetworkCounter.UdpChecksumWrong, frame => frame[^1] ^= 0x10);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(ushort.MaxValue)]
    public void LengthThatDisagrees_IsCounted(ushort length) =>
        Expect(NetworkCounter.UdpLengthWrong, frame =>
        {
            frame[Header + 4] = (byte)(length >> 8);
            frame[Header + 5] = (byte)length;
        });

    [Fact]
    public void Port0_IsCounted()
    {
        var net = new NetworkFixture();
        net.Receive(TestFrames.Udp([1], port: 0));
        Assert.Equal(1, net.Counter(NetworkCounter.UdpPortInvalid));
        Assert.Empty(net.Datagrams);
    }

    [Fact]
    public void DatagramBeforeAnAddress_IsCounted()
    {
        var net = new NetworkFixture(configured: false);
        net.Receive(TestFrames.Udp([1]));
        Assert.Equal(1, net.Counter(NetworkCounter.UdpUnconfigured));
        Assert.Empty(net.Datagrams);
    }

    [Fact]
    public void AnyPayload_IsSentWithARightChecksum()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        Gen.Select(Gen.Byte.Array[0, 1472], Gen.UShort[1, 65535], Gen.UShort).Sample((payload, port, sourcePort) =>
        {
            Assert.True(net.Stack.Udp.TrySend(new Endpoint(Peer, port), sourcePort, payload));
            UdpPacket udp = net.Sent().Extract<UdpPacket>();
            Assert.True(udp.ValidUdpChecksum);
            Assert.NotEqual(0, udp.Checksum);
            Assert.Equal(port, udp.DestinationPort);
            Assert.Equal(sourcePort, udp.SourcePort);
            Assert.Equal(payload, udp.PayloadData ?? []);
        }, iter: 500, threads: 1);
    }

    [Fact]
    public void ChecksumThatComesOutAs0_IsSentAsAllOnes()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        net.Stack.Udp.TrySend(new Endpoint(Peer, 7), 1000, [0, 0]);
        ushort checksum = net.Sent().Extract<UdpPacket>().Checksum;
        net.Stack.Udp.TrySend(new Endpoint(Peer, 7), 1000, [(byte)(checksum >> 8), (byte)checksum]);
        Assert.Equal(ushort.MaxValue, net.Sent().Extract<UdpPacket>().Checksum);
    }

    [Fact]
    public void PayloadTooLong_IsRefused()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        Assert.False(net.Stack.Udp.TrySend(new Endpoint(Peer, 7), 1000, new byte[1473]));
        Assert.Equal(1, net.Counter(NetworkCounter.UdpRefusedLength));
    }

    [Fact]
    public void FullRing_IsRefused()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        net.Device.IsFull = true;
        Assert.False(net.Stack.Udp.TrySend(new Endpoint(Peer, 7), 1000, []));
        Assert.Equal(1, net.Counter(NetworkCounter.TransmitRingFull));
        Assert.Equal(0, net.Counter(NetworkCounter.DatagramsSent));
    }

    [Fact]
    public void Service_SendsFromGrantedPortsOnly()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        IUdp udp = net.Service(new Grant("Spin.Net.IUdp", []), new Grant("Spin.Net.DatagramArrived", [7]));
        Assert.True(udp.TrySend(new Endpoint(Peer, 40_000), 7, [1]));
        Assert.False(udp.TrySend(new Endpoint(Peer, 40_000), 8, [1]));
        Assert.False(udp.TrySend(new Endpoint(Peer, 40_000), 0, [1]));
        Assert.Equal(2, net.Counter(NetworkCounter.UdpRefusedPort));
        Assert.Single(net.Device.Sent);
    }

    [Fact]
    public void OfAMillionSends_NoneForgesWhoSent()
    {
        const int Sends = 1_000_000;
        const int PortOffset = Header;
        const int AddressOffset = EthernetHeader.Length + 12; // RFC 791, section 3.1
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        IUdp udp = net.Service(new Grant("Spin.Net.IUdp", [514]), new Grant("Spin.Net.DatagramArrived", [7]));
        Random random = new(1);
        int sent = 0;
        byte[] payload = new byte[32];
        for (int index = 0; index < Sends; index++)
        {
            // Every other guess is near a granted port, and payloads look like headers.
            ushort port = (ushort)(index % 2 == 0 ? random.Next() : (index % 4 < 2 ? 7 : 514) + random.Next(-1, 2));
            random.NextBytes(payload);
            bool isSent = udp.TrySend(new Endpoint(Peer, (ushort)random.Next(1, ushort.MaxValue)), port, payload.AsSpan(0, random.Next(payload.Length)));
            Assert.Equal(port is 7 or 514, isSent);
            sent += isSent ? 1 : 0;
            if (net.Device.Sent.TryDequeue(out byte[]? frame))
            {
                Assert.True(isSent);
                Assert.Equal(port, System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(PortOffset)));
                Assert.Equal(Ours, new Ipv4Address(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(AddressOffset))));
            }
        }

        Assert.Equal(sent, net.Counter(NetworkCounter.DatagramsSent));
        Assert.True(sent > Sends / 10);
        Assert.Empty(net.Device.Sent);
        Assert.Equal(Sends - sent, net.Counter(NetworkCounter.UdpRefusedPort));
    }

    private static void Expect(NetworkCounter reason, Action<byte[]> change)
    {
        var net = new NetworkFixture();
        byte[] frame = TestFrames.Udp([1, 2, 3]);
        change(frame);
        net.Receive(frame);
        Assert.Equal(1, net.Counter(reason));
        Assert.Empty(net.Datagrams);
        CounterSums.Check(net);
    }
}
