using System;
using PacketDotNet;
using Spin.Net;
using static Spin.Kernel.Tests.Net.NetworkFixture;

namespace Spin.Kernel.Tests.Net;

/// <summary>Frames as another implementation builds them.</summary>
internal static class TestFrames
{
    private static readonly MacAddress s_ours = new FakeNetworkDevice().Address;

    internal static byte[] ArpRequest(MacAddress station, Ipv4Address sender, Ipv4Address target) =>
        Arp(ArpOperation.Request, MacAddress.Broadcast, station, sender, default, target);

    internal static byte[] ArpReply(MacAddress station, Ipv4Address sender) =>
        Arp(ArpOperation.Response, s_ours, station, sender, s_ours, Ours);

    internal static byte[] Arp(
        ArpOperation operation, MacAddress destination, MacAddress station, Ipv4Address sender, MacAddress targetStation, Ipv4Address target) =>
        Frame(
            destination,
            station,
            new ArpPacket(operation, Mac(targetStation), Ip(target), Mac(station), Ip(sender)),
            EthernetType.Arp);

    /// <summary>A datagram from the peer.</summary>
    internal static byte[] Udp(
        byte[] payload,
        ushort port = 7,
        ushort sourcePort = 40_000,
        Ipv4Address? source = null,
        Ipv4Address? destination = null,
        MacAddress? station = null,
        bool checksum = true,
        Action<IPv4Packet, UdpPacket>? change = null)
    {
        var ip = new IPv4Packet(Ip(source ?? Peer), Ip(destination ?? Ours));
        var udp = new UdpPacket(sourcePort, port) { PayloadData = payload };
        ip.PayloadPacket = udp;
        udp.UpdateCalculatedValues();
        ip.UpdateCalculatedValues();
        if (checksum)
        {
            udp.UpdateUdpChecksum();
        }

        ip.UpdateIPChecksum();
        change?.Invoke(ip, udp);
        return Frame(station ?? s_ours, PeerStation, ip, EthernetType.IPv4);
    }

    /// <summary>An echo request from the peer.</summary>
    internal static byte[] Ping(byte[] data, Ipv4Address? destination = null, MacAddress? station = null)
    {
        var ip = new IPv4Packet(Ip(Peer), Ip(destination ?? Ours));
        byte[] message = new byte[8 + data.Length];
        var icmp = new IcmpV4Packet(new PacketDotNet.Utils.ByteArraySegment(message))
        {
            TypeCode = IcmpV4TypeCode.EchoRequest,
            Id = 0x1234,
            Sequence = 7,
        };
        data.CopyTo(message.AsSpan(8));
        icmp = new IcmpV4Packet(new PacketDotNet.Utils.ByteArraySegment(message), ip);
        ip.PayloadPacket = icmp;
        icmp.UpdateIcmpChecksum();
        ip.UpdateCalculatedValues();
        ip.UpdateIPChecksum();
        return Frame(station ?? s_ours, PeerStation, ip, EthernetType.IPv4);
    }

    internal static byte[] Frame(MacAddress destination, MacAddress source, Packet payload, EthernetType type)
    {
        var frame = new EthernetPacket(Mac(source), Mac(destination), type) { PayloadPacket = payload };
        return frame.Bytes;
    }
}
