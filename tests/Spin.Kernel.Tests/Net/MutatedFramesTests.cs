using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using Spin.Kernel.Net;
using Spin.Net;
using Xunit;
using static Spin.Kernel.Tests.Net.NetworkFixture;

namespace Spin.Kernel.Tests.Net;

public class MutatedFramesTests
{
    private const int Frames = 10_000;

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void MutatedFrames_HurtNothing(int seed, bool configured)
    {
        var random = new Random(seed);
        var net = new NetworkFixture(configured);
        if (!configured)
        {
            net.Stack.Start(null);
        }

        byte[][] originals = Originals();
        for (int i = 0; i < Frames; i++)
        {
            net.Receive(Mutate(random, originals[random.Next(originals.Length)]));
            if (i % 100 == 0)
            {
                net.Clock.Advance(100);
                net.Stack.Tick();
            }
        }

        Assert.Equal(Frames, net.Counter(NetworkCounter.FramesReceived));
        CounterSums.Check(net);

        // It still works: what is right is answered.
        if (configured)
        {
            int datagrams = net.Datagrams.Count;
            net.KnowingPeer();
            net.Receive(TestFrames.Udp([1, 2, 3]));
            net.Receive(TestFrames.Ping([4]));
            Assert.Equal(datagrams + 1, net.Datagrams.Count);
            Assert.Single(net.Device.Sent);
        }
    }

    [Fact]
    public void EveryCutOfAFrame_HurtsNothing()
    {
        var net = new NetworkFixture();
        foreach (byte[] frame in Originals())
        {
            for (int length = 0; length <= frame.Length; length++)
            {
                net.Receive(frame[..length]);
            }
        }

        CounterSums.Check(net);
    }

    [Fact]
    public void EveryBitFlipped_HurtsNothing()
    {
        var net = new NetworkFixture();
        foreach (byte[] frame in Originals())
        {
            for (int bit = 0; bit < frame.Length * 8; bit++)
            {
                byte[] flipped = [.. frame];
                flipped[bit / 8] ^= (byte)(1 << (bit % 8));
                net.Receive(flipped);
            }
        }

        CounterSums.Check(net);
    }

    private static byte[][] Originals() =>
    [
        TestFrames.ArpRequest(PeerStation, Peer, Ours),
        TestFrames.ArpReply(PeerStation, Peer),
        TestFrames.Udp([1, 2, 3, 4, 5, 6, 7, 8]),
        TestFrames.Udp(new byte[1472], port: 5007),
        TestFrames.Udp([1], destination: Ipv4Address.Broadcast, station: MacAddress.Broadcast),
        TestFrames.Udp([1], checksum: false),
        TestFrames.Ping(new byte[56]),
        TestFrames.Ping([]),
        TestFrames.Udp(DhcpServer.Message(1, 0, new FakeNetworkDevice().Address, Ours), port: UdpPort.DhcpClient),
    ];

    private static byte[] Mutate(Random random, byte[] original)
    {
        List<byte> frame = [.. original];
        for (int changes = random.Next(1, 6); changes > 0; changes--)
        {
            int at = random.Next(Math.Max(1, frame.Count));
            switch (random.Next(6))
            {
                case 0 when frame.Count > 0:
                    frame[at] = (byte)random.Next(256);
                    break;
                case 1 when frame.Count > 0:
                    frame[Math.Min(at, 50) % frame.Count] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    frame.RemoveRange(at, Math.Min(random.Next(64), frame.Count - Math.Min(at, frame.Count)));
                    break;
                case 3:
                    frame.InsertRange(Math.Min(at, frame.Count), new byte[random.Next(32)]);
                    break;
                case 4 when frame.Count > 2:
                    frame[at] = (byte)(random.Next(2) * 255);
                    break;
                default:
                    frame.AddRange(new byte[random.Next(200)]);
                    break;
            }
        }

        byte[] bytes = [.. frame];
        if (random.Next(2) == 0)
        {
            Repair(bytes);
        }

        return bytes;
    }

    /// <summary>Gives a mutated frame right checksums, so that it comes deeper into the stack.</summary>
    private static void Repair(byte[] frame)
    {
        const int Udp = EthernetHeader.Length + Ipv4Header.Length;
        if (frame.Length < Udp + UdpHeader.Size)
        {
            return;
        }

        Span<byte> header = frame.AsSpan(EthernetHeader.Length, Ipv4Header.Length);
        header[10] = header[11] = 0;
        BinaryPrimitives.WriteUInt16BigEndian(header[10..], InternetChecksum.Compute(header));
        if (header[9] == IpProtocol.Udp)
        {
            frame[Udp + 6] = frame[Udp + 7] = 0;
        }
    }
}
