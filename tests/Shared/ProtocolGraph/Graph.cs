using System;
using Spin.Kernel.Net;
using Spin.Net;

namespace Spin.Tests.ProtocolGraph;

/// <summary>
/// The protocol graph of a test, bound as an image binds it: protocols to frames and packets, the test itself to datagrams. Each thread
/// has its own, so that tests may run side by side.
/// </summary>
internal static class Graph
{
    [ThreadStatic]
    private static NetworkStack? t_stack;

    [ThreadStatic]
    private static DatagramArrived? t_receiver;

    private static bool IsAttached { get; } = Attach();

    /// <summary>Binds a stack's protocols and a receiver of datagrams on this thread.</summary>
    internal static void Use(NetworkStack stack, DatagramArrived receiver)
    {
        if (IsAttached)
        {
            t_stack = stack;
            t_receiver = receiver;
        }
    }

    /// <summary>Binds another receiver of datagrams.</summary>
    internal static void Use(DatagramArrived receiver) => t_receiver = receiver;

    internal static bool Take(in EthernetFrame frame)
    {
        switch (frame.EtherType)
        {
            case EtherType.Arp:
                t_stack!.Arp.Receive(frame);
                return true;
            case EtherType.Ipv4:
                t_stack!.Ipv4Input.Receive(frame);
                return true;
            default:
                return false;
        }
    }

    internal static bool Take(in Ipv4Packet packet)
    {
        switch (packet.Protocol)
        {
            case IpProtocol.Icmp:
                t_stack!.Icmp.Receive(packet);
                return true;
            case IpProtocol.Udp:
                t_stack!.Udp.Receive(packet);
                return true;
            default:
                return false;
        }
    }

    internal static void Take(in Datagram datagram) => t_receiver?.Invoke(datagram);

    private static bool Attach()
    {
        FrameTable.AttachNew();
        PacketTable.AttachNew();
        DatagramTable.AttachNew();
        return true;
    }
}
