using System;
using System.Buffers.Binary;
using Spin;
using Spin.Kernel.Console;
using Spin.Kernel.Machine;
using Spin.Kernel.Net;
using Spin.Net;
using Spin.Tests.ProtocolGraph;

namespace KernelSuite.Net;

/// <summary>The protocols compiled by ilc: the same stack that the host tests prove, on the machine, with its gate and its costs.</summary>
internal static class StackTests
{
    private const int Port = 7;
    private const int Rounds = 1_000;

    private static readonly Ipv4Address s_ours = new(192, 168, 7, 2);
    private static readonly Ipv4Address s_peer = new(192, 168, 7, 9);
    private static readonly MacAddress s_station = new(0x02AA_BBCC_DD09);

    private static byte[]? s_kept;

    internal static void Register(TestRun run)
    {
        run.Test("net: a datagram is raised and its echo sent", Echo);
        run.Test("net: an ARP request is answered", Resolve);
        run.Test("net: an echo request is answered", Ping);
        run.Test("net: 10,000 random changes to frames hurt nothing", Mutate);
        run.Test("net: no allocation from frame to echo", Allocation);
        run.Test("net: instructions from frame to echo", Cost);
    }

    private static void Echo()
    {
        (NetworkStack stack, LoopDevice device) = Start();
        stack.Receive(Datagram([1, 2, 3]));
        Check.Equal(1L, stack.Counters[NetworkCounter.DatagramsRaised]);
        Check.Equal(1L, stack.Counters[NetworkCounter.DatagramsSent]);
        var frame = EthernetHeader.Read(device.Sent);
        Check.True(frame.Destination == s_station, "the echo goes to the peer's station");
        Check.True(frame.Payload[(Ipv4Header.Length + UdpHeader.Size)..].SequenceEqual((ReadOnlySpan<byte>)[1, 2, 3]), "the same bytes");
    }

    private static void Resolve()
    {
        (NetworkStack stack, LoopDevice device) = Start();
        int before = device.SentCount;
        stack.Receive(Request());
        Check.Equal(before + 1, device.SentCount);
        Check.True(ArpPacket.TryRead(EthernetHeader.Read(device.Sent).Payload, out ArpPacket reply), "an ARP packet");
        Check.True(reply.Operation == ArpOperation.Reply && reply.Sender == s_ours, "a reply with our address");
    }

    private static void Ping()
    {
        (NetworkStack stack, LoopDevice device) = Start();
        byte[] frame = Packet(IpProtocol.Icmp, [8, 0, 0, 0, 1, 2, 3, 4, 5]);
        Span<byte> message = frame.AsSpan(EthernetHeader.Length + Ipv4Header.Length);
        BinaryPrimitives.WriteUInt16BigEndian(message[2..], InternetChecksum.Compute(message));
        stack.Receive(frame);
        Check.Equal(1L, stack.Counters[NetworkCounter.IcmpEchoReplies]);
        ReadOnlySpan<byte> reply = device.Sent[(EthernetHeader.Length + Ipv4Header.Length)..];
        Check.True(reply[0] == 0 && reply[8] == 5 && InternetChecksum.Compute(reply) == 0, "an echo reply with a right checksum");
    }

    private static void Mutate()
    {
        const int Changes = 10_000;
        (NetworkStack stack, _) = Start();
        long before = stack.Counters[NetworkCounter.FramesReceived];
        byte[][] frames = [Request(), Datagram(new byte[64]), Packet(IpProtocol.Icmp, new byte[16])];
        var random = new Jitter(0x5EED);
        for (int change = 0; change < Changes; change++)
        {
            byte[] frame = (byte[])frames[random.Next() % frames.Length].Clone();
            frame[random.Next() % frame.Length] = (byte)random.Next();
            stack.Receive(frame.AsSpan(0, (int)(random.Next() % (frame.Length + 1))));
        }

        Check.Equal(before + Changes, stack.Counters[NetworkCounter.FramesReceived]);
    }

    private static void Allocation()
    {
        (NetworkStack stack, _) = Start();
        byte[] frame = Datagram(new byte[64]);
        stack.Receive(frame);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            stack.Receive(frame);
        }

        long after = GC.GetAllocatedBytesForCurrentThread();
        Check.Equal(before, after);
        s_kept = new byte[Rounds];
        Check.True(GC.GetAllocatedBytesForCurrentThread() - after >= s_kept.Length, "an allocation would have been seen");
    }

    private static void Cost()
    {
        foreach (int length in (int[])[1, 64, 1472])
        {
            (NetworkStack stack, _) = Start();
            byte[] frame = Datagram(new byte[length]);
            stack.Receive(frame);
            ulong before = Instructions.ReadTimestamp();
            for (int round = 0; round < Rounds; round++)
            {
                stack.Receive(frame);
            }

            Figures.Add($"net: frame to echo, {length} bytes", (double)(Instructions.ReadTimestamp() - before) / Rounds, "instructions");
        }
    }

    private static (NetworkStack Stack, LoopDevice Device) Start()
    {
        var device = new LoopDevice();
        var clock = new StillClock();
        var log = new KernelLog(clock, new SilentSink(), lines: 16);
        var stack = new NetworkStack(device, new PreemptionGate(), clock, log.SourceFor("net"), StaticAddress.Fallback, seed: 1);
        IUdp udp = stack.ServiceFor([new Grant("Spin.Net.DatagramArrived", [Port])]);
        Graph.Use(stack, (in datagram) => udp.TrySend(datagram.Source, datagram.DestinationPort, datagram.Payload));
        stack.Start(new StaticAddress(s_ours, 24, Ipv4Address.Any));
        stack.Receive(Request());
        return (stack, device);
    }

    private static byte[] Request()
    {
        byte[] frame = new byte[EthernetHeader.Length + ArpPacket.Length];
        EthernetHeader.Write(frame, MacAddress.Broadcast, s_station, EtherType.Arp);
        new ArpPacket(ArpOperation.Request, s_station, s_peer, default, s_ours).Write(frame.AsSpan(EthernetHeader.Length));
        return frame;
    }

    private static byte[] Datagram(byte[] payload)
    {
        byte[] datagram = new byte[UdpHeader.Size + payload.Length];
        payload.CopyTo(datagram, UdpHeader.Size);
        UdpHeader.Write(datagram, new Endpoint(s_peer, 40_000), new Endpoint(s_ours, Port));
        return Packet(IpProtocol.Udp, datagram);
    }

    private static byte[] Packet(byte protocol, byte[] payload)
    {
        byte[] frame = new byte[EthernetHeader.Length + Ipv4Header.Length + payload.Length];
        EthernetHeader.Write(frame, new LoopDevice().Address, s_station, EtherType.Ipv4);
        Ipv4Header.Write(frame.AsSpan(EthernetHeader.Length), s_peer, s_ours, protocol, 1, payload.Length);
        payload.CopyTo(frame, EthernetHeader.Length + Ipv4Header.Length);
        return frame;
    }
}
