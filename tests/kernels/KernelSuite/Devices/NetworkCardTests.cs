using System;
using System.Buffers.Binary;
using Spin.Kernel.Machine;
using Spin.Net;

namespace KernelSuite.Devices;

/// <summary>The network card on the emulator's user network, whose gateway 10.0.2.2 answers ARP.</summary>
internal static class NetworkCardTests
{
    private const int FrameLength = 42;
    private const int SenderProtocolAddress = 28;
    private const int Requests = 500;
    private const uint Gateway = 0x0A00_0202;
    private const uint Self = 0x0A00_020F;
    private const ushort ArpType = 0x0806;
    private const ushort ReplyOperation = 2;

    internal static void Register(TestRun run)
    {
        run.Test("network card: it has an address, a link and room for a whole frame", static () =>
        {
            VirtioNetworkDevice card = MachineDevices.Virtio.Network!;
            Check.True(card.Address != default && card.Address != MacAddress.Broadcast, "an address");
            Check.True(card.IsLinkUp, "a link");
            Check.Equal(1514, card.MaximumFrame);
        });

        run.Test("network card: the gateway answers ARP, and the answer interrupts", static () =>
        {
            VirtioNetworkDevice card = MachineDevices.Virtio.Network!;
            SignalCounter signal = new();
            DispatchSignal? previous = card.OnReceive;
            card.OnReceive = signal;
            card.EnableReceiveInterrupt();
            Check.True(!TryTakeReply(card), "no answer before a request");
            Ask(card);
            Check.True(Waiting.Until(() => signal.Count > 0), "an interrupt");
            Check.True(Waiting.Until(() => TryTakeReply(card)), "the gateway's answer");
            Check.True(card.DisableReceiveInterrupt(), "the interrupt enabled until now");

            int signals = signal.Count;
            Ask(card);
            Check.True(Waiting.Until(() => TryTakeReply(card)), "an answer while polling");
            Check.Equal(signals, signal.Count);
            card.OnReceive = previous;
        });

        run.Test("network card: both rings wrap, and nothing is lost or allocated", static () =>
        {
            VirtioNetworkDevice card = MachineDevices.Virtio.Network!;
            int answered = 0;
            for (int request = 0; request < Requests; request++)
            {
                Ask(card);
                answered += Waiting.Until(() => TryTakeReply(card)) ? 1 : 0;
            }

            Check.Equal(Requests, answered);
            Check.Equal(0L, card.Receiving.BadDescriptors + card.Receiving.BadLengths + card.Sending.BadDescriptors);
            Check.True(!card.Receiving.IsBroken && !card.Sending.IsBroken, "queues in order");
        });

        run.Test("network card: the paths of a frame are short", static () =>
        {
            VirtioNetworkDevice card = MachineDevices.Virtio.Network!;
            ulong send = ulong.MaxValue;
            ulong receive = ulong.MaxValue;
            for (int round = 0; round < 20; round++)
            {
                ulong before = Instructions.ReadTimestamp();
                Ask(card);
                send = ulong.Min(send, Instructions.ReadTimestamp() - before);
                Check.True(Waiting.Until(() => card.Receiving.HasUsed), "an answer");
                before = Instructions.ReadTimestamp();
                card.TryReceive(out _);
                card.ReleaseReceived();
                receive = ulong.Min(receive, Instructions.ReadTimestamp() - before);
            }

            Figures.Add("frame composed and sent", send, "instructions");
            Figures.Add("frame received and its buffer given back", receive, "instructions");
        });
    }

    /// <summary>Broadcasts a request for the gateway's address.</summary>
    private static void Ask(VirtioNetworkDevice card)
    {
        Span<byte> frame = card.BeginTransmit();
        Check.True(!frame.IsEmpty, "a free transmit buffer");
        frame[..6].Fill(byte.MaxValue);
        WriteAddress(frame[6..], card.Address);
        BinaryPrimitives.WriteUInt16BigEndian(frame[12..], ArpType);
        ReadOnlySpan<byte> ethernetAndIpv4Request = [0, 1, 8, 0, 6, 4, 0, 1];
        ethernetAndIpv4Request.CopyTo(frame[14..]);
        WriteAddress(frame[22..], card.Address);
        BinaryPrimitives.WriteUInt32BigEndian(frame[SenderProtocolAddress..], Self);
        frame[32..38].Clear();
        BinaryPrimitives.WriteUInt32BigEndian(frame[38..], Gateway);
        card.CommitTransmit(FrameLength);
    }

    /// <summary>Takes frames until the gateway's answer; others, which the network sends by itself, are let go.</summary>
    private static bool TryTakeReply(VirtioNetworkDevice card)
    {
        while (card.TryReceive(out ReadOnlySpan<byte> frame))
        {
            bool isReply = frame.Length >= FrameLength
                && BinaryPrimitives.ReadUInt16BigEndian(frame[12..]) == ArpType
                && BinaryPrimitives.ReadUInt16BigEndian(frame[20..]) == ReplyOperation
                && BinaryPrimitives.ReadUInt32BigEndian(frame[SenderProtocolAddress..]) == Gateway;
            card.ReleaseReceived();
            if (isReply)
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteAddress(Span<byte> target, MacAddress address)
    {
        for (int index = 0; index < 6; index++)
        {
            target[index] = (byte)(address.Value >> (40 - 8 * index));
        }
    }
}
