using System;
using Spin.Kernel.Net;
using Spin.Net;
using Spin.Tests.ProtocolGraph;
using Xunit;
using static Spin.Kernel.Tests.Net.NetworkFixture;

namespace Spin.Kernel.Tests.Net;

public class AllocationTests
{
    private const int Rounds = 200;

    [Fact]
    public void PacketPath_AllocatesNothing()
    {
        NetworkFixture net = new NetworkFixture().KnowingPeer();
        net.Device.KeepsFrames = false;
        IUdp udp = net.Service(new Grant("Spin.Net.DatagramArrived", [7]));
        int echoes = 0;
        Graph.Use((in datagram) =>
            echoes += udp.TrySend(datagram.Source, datagram.DestinationPort, datagram.Payload) ? 1 : 0);
        byte[][] frames =
        [
            TestFrames.Udp(new byte[512]),
            TestFrames.Ping(new byte[56]),
            TestFrames.ArpRequest(PeerStation, Peer, Ours),
            TestFrames.ArpReply(PeerStation, Peer),
            TestFrames.Udp([1], port: UdpPort.DhcpClient),
            new byte[20],
        ];

        Run(net, udp, frames);
        echoes = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(net, udp, frames);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
        Assert.Equal(Rounds, echoes);
    }

    private static void Run(NetworkFixture net, IUdp udp, byte[][] frames)
    {
        for (int round = 0; round < Rounds; round++)
        {
            foreach (byte[] frame in frames)
            {
                net.Stack.Receive(frame);
            }

            udp.TrySend(new Endpoint(new Ipv4Address(192, 168, 7, (byte)(100 + (round % 50))), 9), 7, [1, 2, 3]);
            net.Clock.Advance(100);
            net.Stack.Tick();
        }
    }
}
