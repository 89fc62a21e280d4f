using System;
using System.Buffers.Binary;
using PacketDotNet;
using Spin.Kernel.Net;
using Spin.Net;
using Xunit;
using static Spin.Kernel.Tests.Net.NetworkFixture;

namespace Spin.Kernel.Tests.Net;

public class Ipv4Tests
{
    private const int Header = EthernetHeader.Length;

    [Fact]
    public void FrameWithoutHeader_IsCounted() => Expect(NetworkCounter.FrameTooShort, new byte[13]);

    [Fact]
    public void FrameTooLong_IsCounted() => Expect(NetworkCounter.FrameTooLong, new byte[1515]);

    [Fact]
    public void FrameForAnotherStation_IsCounted() =>
        Expect(NetworkCounter.FrameNotForUs, TestFrames.Udp([1], station: PeerStation));

    [Fact]
    public void FrameForAGroup_IsCounted() =>
        Expect(NetworkCounter.FrameNotForUs, TestFrames.Udp([1], station: new MacAddress(0x0100_5E00_0001)));

    [Fact]
    public void FrameFromAGroup_IsCounted() =>
        Expect(NetworkCounter.FrameSourceInvalid, Change(TestFrames.Udp([1]), frame => frame[6] |= 1));

    [Theory]
    [InlineData(0x86DD)]
    [InlineData(0x8100)]
    [InlineData(0x0100)]
    public void OtherEtherType_IsUnclaimed(ushort type) =>
        Expect(NetworkCounter.FrameUnclaimed, Change(TestFrames.Udp([1]), frame => BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(12), type)));

    [Fact]
    public void PacketShorterThanItsHeader_IsCounted() => Expect(NetworkCounter.Ipv4TooShort, TestFrames.Udp([])[..(Header + 19)]);

    [Theory]
    [InlineData(0x65)]
    [InlineData(0x05)]
    [InlineData(0x44)]
    [InlineData(0x40)]
    public void OtherVersionOrHeaderLength_IsCounted(byte first) =>
        Expect(NetworkCounter.Ipv4HeaderWrong, Change(TestFrames.Udp([1]), frame => frame[Header] = first));

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    [InlineData(1500)]
    [InlineData(ushort.MaxValue)]
    public void LengthThatDisagrees_IsCounted(ushort length) =>
        Expect(NetworkCounter.Ipv4LengthWrong, Change(TestFrames.Udp([1]), frame => BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(Header + 2), length)));

    [Fact]
    public void HeaderLengthBeyondTheFrame_IsCounted() =>
        Expect(NetworkCounter.Ipv4LengthWrong, Change(TestFrames.Udp([]), frame => frame[Header] = 0x4F));

    [Fact]
    public void WrongChecksum_IsCounted() =>
        Expect(NetworkCounter.Ipv4ChecksumWrong, Change(TestFrames.Udp([1]), frame => frame[Header + 10] ^= 1));

    [Fact]
    public void Options_AreCounted()
    {
        byte[] frame = TestFrames.Udp(new byte[16]);
        frame[Header] = 0x46;
        FixChecksum(frame, 24);
        Expect(NetworkCounter.Ipv4Options, frame);
    }

    [Theory]
    [InlineData(0x2000)]
    [InlineData(0x0001)]
    [InlineData(0x3FFF)]
    public void Fragments_AreCounted(ushort bits) => Expect(NetworkCounter.Ipv4Fragment, WithFragmentBits(bits));

    [Fact]
    public void DoNotFragmentBit_IsNoFragment()
    {
        var net = new NetworkFixture();
        net.Receive(WithFragmentBits(0x4000));
        Assert.Single(net.Datagrams);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("192.168.7.255")]
    [InlineData("192.168.7.2")]
    public void SourceThatCannotBeOne_IsCounted(string source) =>
        Expect(NetworkCounter.Ipv4SourceInvalid, TestFrames.Udp([1], source: Parse(source)));

    [Theory]
    [InlineData("192.168.7.3")]
    [InlineData("10.0.2.15")]
    [InlineData("224.0.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    public void DestinationThatIsNotOurs_IsCounted(string destination) =>
        Expect(NetworkCounter.Ipv4NotForUs, TestFrames.Udp([1], destination: Parse(destination)));

    [Fact]
    public void OurAddressFramedForAll_IsCounted() =>
        Expect(NetworkCounter.Ipv4NotForUs, TestFrames.Udp([1], station: MacAddress.Broadcast));

    [Fact]
    public void OtherProtocol_IsUnclaimed()
    {
        byte[] frame = TestFrames.Udp([1]);
        frame[Header + 9] = 6;
        FixChecksum(frame, Ipv4Header.Length);
        Expect(NetworkCounter.Ipv4Unclaimed, frame);
    }

    [Fact]
    public void PaddingOfTheFrame_IsNotPayload()
    {
        var net = new NetworkFixture();
        byte[] frame = TestFrames.Udp([1, 2, 3]);
        Array.Resize(ref frame, 60);
        net.Receive(frame);
        Assert.Equal([1, 2, 3], Assert.Single(net.Datagrams).Payload);
    }

    [Fact]
    public void PacketsSent_HaveARightHeader()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        net.Stack.Udp.TrySend(new Endpoint(Peer, 7), 1000, [1, 2, 3]);
        net.Stack.Udp.TrySend(new Endpoint(Peer, 7), 1000, [1, 2, 3]);
        IPv4Packet first = net.Sent().Extract<IPv4Packet>();
        IPv4Packet second = net.Sent().Extract<IPv4Packet>();
        Assert.True(first.ValidIPChecksum);
        Assert.Equal(5, first.HeaderLength);
        Assert.Equal(Ipv4Header.TimeToLive, first.TimeToLive);
        Assert.Equal(Ip(Ours), first.SourceAddress);
        Assert.Equal(Ip(Peer), first.DestinationAddress);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Theory]
    [InlineData("8.8.8.8", "192.168.7.1")]
    [InlineData("192.168.8.9", "192.168.7.1")]
    [InlineData("192.168.7.9", "192.168.7.9")]
    [InlineData("192.168.7.255", "192.168.7.255")]
    [InlineData("255.255.255.255", "255.255.255.255")]
    public void Route_LeadsToTheNeighbourOrTheGateway(string destination, string nextHop)
    {
        Assert.True(new NetworkFixture().Stack.Settings.TryRoute(Parse(destination), out Ipv4Address hop));
        Assert.Equal(Parse(nextHop), hop);
    }

    [Theory]
    [InlineData("192.168.7.2")]
    [InlineData("127.0.0.1")]
    [InlineData("224.0.0.251")]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    public void NoRoute_LeadsToWhatIsNoOtherMachine(string destination)
    {
        var net = new NetworkFixture();
        Assert.False(net.Stack.Udp.TrySend(new Endpoint(Parse(destination), 7), 1000, []));
        Assert.Equal(1, net.Counter(NetworkCounter.NoRoute));
    }

    [Fact]
    public void NoGateway_LeadsNowhereElse()
    {
        var net = new NetworkFixture(configured: false);
        net.Stack.Start(new StaticAddress(Ours, 24, Ipv4Address.Any));
        Assert.False(net.Stack.Udp.TrySend(new Endpoint(new Ipv4Address(8, 8, 8, 8), 53), 1000, []));
        Assert.Equal(1, net.Counter(NetworkCounter.NoRoute));
    }

    [Fact]
    public void PointToPointSubnet_HasNoBroadcastAddress()
    {
        var settings = new Ipv4Settings();
        settings.Configure(new Ipv4Address(10, 0, 0, 0), Ipv4Settings.MaskOf(31), Ipv4Address.Any, AddressOrigin.CommandLine);
        Assert.False(settings.IsBroadcast(new Ipv4Address(10, 0, 0, 1)));
    }

    private static Ipv4Address Parse(string text) =>
        new(BinaryPrimitives.ReadUInt32BigEndian(System.Net.IPAddress.Parse(text).GetAddressBytes()));

    private static byte[] WithFragmentBits(ushort bits)
    {
        byte[] frame = TestFrames.Udp([1]);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(Header + 6), bits);
        FixChecksum(frame, Ipv4Header.Length);
        return frame;
    }

    private static void FixChecksum(byte[] frame, int headerLength)
    {
        Span<byte> header = frame.AsSpan(Header, headerLength);
        BinaryPrimitives.WriteUInt16BigEndian(header[10..], 0);
        BinaryPrimitives.WriteUInt16BigEndian(header[10..], InternetChecksum.Compute(header));
    }

    private static byte[] Change(byte[] frame, Action<byte[]> change)
    {
        change(frame);
        return frame;
    }

    /// <summary>The frame is dropped for one reason, and nothing comes of it.</summary>
    private static void Expect(NetworkCounter reason, byte[] frame)
    {
        var net = new NetworkFixture();
        net.Receive(frame);
        Assert.Equal(1, net.Counter(reason));
        Assert.Empty(net.Datagrams);
        Assert.Empty(net.Device.Sent);
        CounterSums.Check(net);
    }
}
