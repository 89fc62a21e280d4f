using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using PacketDotNet;
using Spin.Kernel.Net;
using Spin.Net;
using Xunit;

namespace Spin.Kernel.Tests.Net;

/// <summary>The server's side of DHCP, written apart from the client's: it reads what the client sent and answers by hand.</summary>
internal sealed class DhcpServer(NetworkFixture net)
{
    internal static readonly Ipv4Address Offered = new(10, 1, 2, 3);
    internal static readonly Ipv4Address Router = new(10, 1, 2, 1);

    internal uint Transaction { get; private set; }

    internal Dictionary<int, byte[]> Options { get; private set; } = [];

    internal byte[] Request { get; private set; } = [];

    internal IPv4Packet RequestPacket { get; private set; } = null!;

    internal int RequestType => Options[53][0];

    /// <summary>Builds a message of a server.</summary>
    internal static byte[] Message(
        byte type, uint transaction, MacAddress client, Ipv4Address address, Ipv4Address? server = null, uint lease = 3600, params byte[] more)
    {
        byte[] head = new byte[240];
        head[0] = 2;
        head[1] = 1;
        head[2] = 6;
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), transaction);
        NetworkFixture.Ip(address).GetAddressBytes().CopyTo(head, 16);
        NetworkFixture.Mac(client).GetAddressBytes().CopyTo(head, 28);
        ((byte[])[99, 130, 83, 99]).CopyTo(head, 236);
        byte[] identity = NetworkFixture.Ip(server ?? Router).GetAddressBytes();
        byte[] time = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(time, lease);
        return [.. head, 53, 1, type, 54, 4, .. identity, 0, 1, 4, 255, 255, 255, 0, 3, 8, 10, 1, 2, 1, 10, 1, 2, 9, 51, 4, .. time, .. more, 255];
    }

    /// <summary>Reads the request that the client sent last.</summary>
    internal void ReadRequest()
    {
        Assert.NotEmpty(net.Device.Sent);
        byte[] bytes;
        EthernetPacket frame;
        do
        {
            bytes = net.Device.Sent.Peek();
            frame = net.Sent();
        }
        while (frame.Extract<UdpPacket>() is null);

        RequestPacket = frame.Extract<IPv4Packet>();
        UdpPacket udp = frame.Extract<UdpPacket>();
        Assert.Equal(68, udp.SourcePort);
        Assert.Equal(67, udp.DestinationPort);
        Assert.True(udp.ValidUdpChecksum);
        Request = bytes[(EthernetHeader.Length + Ipv4Header.Length + UdpHeader.Size)..];
        Assert.Equal(300, Request.Length);
        Assert.Equal(1, Request[0]);
        Transaction = BinaryPrimitives.ReadUInt32BigEndian(Request.AsSpan(4));
        Options = [];
        int at = 240;
        for (; Request[at] != 255; at += 2 + Request[at + 1])
        {
            Options.Add(Request[at], Request[(at + 2)..(at + 2 + Request[at + 1])]);
        }
    }

    /// <summary>Answers to all.</summary>
    internal void Answer(byte type, uint lease = 3600, Ipv4Address? address = null, Ipv4Address? server = null, params byte[] more) =>
        Send(Message(type, Transaction, net.Device.Address, address ?? Offered, server, lease, more));

    /// <summary>Sends a message to all.</summary>
    internal void Send(byte[] message) =>
        net.Receive(TestFrames.Udp(
            message, UdpPort.DhcpClient, UdpPort.DhcpServer, Router, Ipv4Address.Broadcast, MacAddress.Broadcast));
}
