using System;
using Spin.Kernel.Net;
using Spin.Net;

namespace KernelBenchmarks.Net;

/// <summary>Frames as the emulator's gateway sends them.</summary>
/// <param name="card">The address of the card.</param>
/// <param name="ours">The address of this machine.</param>
internal sealed class Frames(MacAddress card, Ipv4Address ours)
{
    private const int PeerPort = 40_000;

    private static readonly MacAddress s_station = new(0x5255_0A00_0202);

    /// <summary>The gateway.</summary>
    internal static Ipv4Address Gateway { get; } = new(10, 0, 2, 2);

    /// <summary>Asks for our station, by which the gateway makes its own known.</summary>
    internal byte[] Request()
    {
        byte[] frame = new byte[EthernetHeader.Length + ArpPacket.Length];
        EthernetHeader.Write(frame, MacAddress.Broadcast, s_station, EtherType.Arp);
        new ArpPacket(ArpOperation.Request, s_station, Gateway, default, ours).Write(frame.AsSpan(EthernetHeader.Length));
        return frame;
    }

    /// <summary>A datagram of so many zeros.</summary>
    internal byte[] Datagram(int length)
    {
        byte[] frame = new byte[EthernetHeader.Length + Ipv4Header.Length + UdpHeader.Size + length];
        EthernetHeader.Write(frame, card, s_station, EtherType.Ipv4);
        Span<byte> packet = frame.AsSpan(EthernetHeader.Length);
        Ipv4Header.Write(packet, Gateway, ours, IpProtocol.Udp, 1, UdpHeader.Size + length);
        UdpHeader.Write(packet[Ipv4Header.Length..], new Endpoint(Gateway, PeerPort), new Endpoint(ours, EchoSpindle.Port));
        return frame;
    }
}
