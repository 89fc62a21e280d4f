using System;
using System.Linq;
using CsCheck;
using Spin.Kernel.Machine;
using Spin.Kernel.Tests.Machine.Virtio;
using Spin.Net;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Network;

public sealed class VirtioNetworkTests : IDisposable
{
    private const ulong AllFeatures = 1UL << 32 | 0xFFFF_FFFF;
    private const int Header = 12;
    private static readonly byte[] s_configuration = [0x52, 0x54, 0x00, 0x12, 0x34, 0x56, 1, 0, 1, 0, 0xDC, 0x05];

    private readonly FakeDeviceMemory _memory = new();
    private FakeTransport? _transport;

    private DeviceQueue ReceiveSide => _transport!.Queues[0];

    private DeviceQueue TransmitSide => _transport!.Queues[1];

    [Fact]
    public void A_card_has_its_address_its_longest_frame_and_its_link()
    {
        VirtioNetworkDevice card = Open();
        Assert.Equal(new MacAddress(0x5254_0012_3456), card.Address);
        Assert.Equal(1514, card.MaximumFrame);
        Assert.True(card.IsLinkUp);
        Assert.Equal(1UL << 32 | 1 << 3 | 1 << 5 | 1 << 16, _transport!.Accepted);
        Assert.Equal(0, _transport.ConfigurationReadsBeforeDriver);
    }

    [Fact]
    public void A_link_that_goes_down_is_noticed()
    {
        byte[] configuration = [.. s_configuration];
        VirtioNetworkDevice card = Open(configuration);
        configuration[6] = 0;
        _transport!.InterruptConfiguration();
        Assert.False(card.IsLinkUp);
    }

    [Theory]
    [InlineData(1280, 1294)]
    [InlineData(9000, 1514)]
    [InlineData(67, 1514)]
    public void The_devices_own_limit_is_kept_where_it_can_be(int mtu, int longest)
    {
        byte[] configuration = [.. s_configuration];
        configuration[10] = (byte)mtu;
        configuration[11] = (byte)(mtu >> 8);
        Assert.Equal(longest, Open(configuration).MaximumFrame);
    }

    [Fact]
    public void A_card_without_address_gets_a_local_one()
    {
        VirtioNetworkDevice card = Open(s_configuration, offered: 1UL << 32);
        Assert.Equal(0xFEFF_FFFF_FFFFul, card.Address.Value);
        Assert.True(card.IsLinkUp);
    }

    [Fact]
    public void An_address_that_changes_while_it_is_read_is_read_again()
    {
        _transport = new FakeTransport(_memory) { Configuration = s_configuration, Offered = AllFeatures, GenerationChanges = 3 };
        VirtioNetworkDevice? card = VirtioNetworkDevice.Open(_transport, _memory, new FixedRandom(), out _);
        Assert.Equal(new MacAddress(0x5254_0012_3456), card!.Address);
    }

    [Fact]
    public void All_receive_buffers_are_posted_at_once_and_hold_the_longest_frame()
    {
        Open();
        Assert.True(_transport!.TakeRing(0));
        int count = 0;
        while (ReceiveSide.TryTake(out DeviceBuffer buffer))
        {
            Assert.True(buffer.DeviceWrites);
            Assert.Equal(Header + 1514, buffer.Length);
            count++;
        }

        Assert.Equal(ReceiveSide.Size, count);
    }

    [Fact]
    public void A_frame_is_read_where_the_device_wrote_it_until_it_is_released()
    {
        VirtioNetworkDevice card = Open();
        byte[] sent = Frame(100, seed: 7);
        Deliver(sent);
        Assert.True(card.TryReceive(out ReadOnlySpan<byte> frame));
        Assert.Equal(sent, frame.ToArray());
        Assert.True(card.TryReceive(out frame));
        Assert.Equal(sent, frame.ToArray());
        card.ReleaseReceived();
        card.ReleaseReceived();
        Assert.False(card.TryReceive(out _));
        Assert.Equal(1, card.Counters.Received);
        Assert.Equal(ReceiveSide.Size, card.Receiving.InFlight);
    }

    [Fact]
    public void The_handler_is_signalled_only_while_the_interrupt_is_enabled()
    {
        VirtioNetworkDevice card = Open();
        SignalCounter signal = new();
        card.OnReceive = signal;
        Assert.False(_transport!.Interrupt(0));
        card.EnableReceiveInterrupt();
        Assert.True(_transport.Interrupt(0));
        Assert.Equal(1, signal.Count);
        Assert.True(card.DisableReceiveInterrupt());
        Assert.False(card.DisableReceiveInterrupt());
        Assert.False(_transport.Interrupt(0));
        Assert.Equal(1, card.Counters.Interrupts);
    }

    [Fact]
    public void Frames_go_round_for_ever_in_order_and_allocate_nothing()
    {
        VirtioNetworkDevice card = Open();
        byte[] sent = Frame(64, seed: 0);
        for (int number = 0; number < 100_000; number++)
        {
            BitConverter.TryWriteBytes(sent, number);
            Deliver(sent);
            Assert.True(card.TryReceive(out ReadOnlySpan<byte> frame));
            Assert.Equal(number, BitConverter.ToInt32(frame));
            card.ReleaseReceived();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int number = 0; number < 1000; number++)
        {
            if (card.TryReceive(out _))
            {
                card.ReleaseReceived();
            }

            Span<byte> buffer = card.BeginTransmit();
            if (!buffer.IsEmpty)
            {
                card.CommitTransmit(60);
            }
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_frame_shorter_than_its_header_is_dropped_and_its_buffer_posted_again()
    {
        VirtioNetworkDevice card = Open();
        Deliver(Frame(13, seed: 1));
        ReceiveSide.TryTake(out DeviceBuffer buffer);
        ReceiveSide.Complete(buffer.Head, 3);
        Assert.False(card.TryReceive(out _));
        Assert.Equal(2, card.Counters.ShortFrames);
        Assert.Equal(ReceiveSide.Size, card.Receiving.InFlight);
    }

    [Fact]
    public void A_frame_is_sent_behind_a_zero_header_and_padded_without_leaking_what_was_there()
    {
        VirtioNetworkDevice card = Open();
        card.BeginTransmit().Fill(0xEE);
        Span<byte> frame = card.BeginTransmit();
        Assert.Equal(1514, frame.Length);
        frame[..20].Fill(0x11);
        card.CommitTransmit(20);
        Assert.True(_transport!.TakeRing(1));
        Assert.True(TransmitSide.TryTake(out DeviceBuffer buffer));
        Assert.False(buffer.DeviceWrites);
        byte[] seen = TransmitSide.Bytes(buffer).ToArray();
        Assert.Equal([.. new byte[Header], .. Enumerable.Repeat((byte)0x11, 20), .. new byte[40]], seen);
    }

    [Fact]
    public void A_full_transmit_ring_is_told_and_opens_again_when_the_device_has_sent()
    {
        VirtioNetworkDevice card = Open();
        int sent = 0;
        while (!card.BeginTransmit().IsEmpty)
        {
            card.CommitTransmit(60);
            sent++;
        }

        Assert.Equal(TransmitSide.Size, sent);
        Assert.Equal(1, card.Counters.TransmitFull);
        Assert.True(TransmitSide.TryTake(out DeviceBuffer buffer));
        TransmitSide.Complete(buffer.Head, 0);
        Assert.False(card.BeginTransmit().IsEmpty);
    }

    [Fact]
    public void A_length_that_does_not_fit_or_a_commit_without_buffer_is_the_callers_fault()
    {
        VirtioNetworkDevice card = Open();
        Assert.Throws<ArgumentOutOfRangeException>(() => card.CommitTransmit(1515));
        Assert.Throws<ArgumentOutOfRangeException>(() => card.CommitTransmit(-1));
        while (!card.BeginTransmit().IsEmpty)
        {
            card.CommitTransmit(60);
        }

        Assert.Throws<InvalidOperationException>(() => card.CommitTransmit(60));
    }

    [Fact]
    public void A_hostile_device_gets_nothing_but_dropped_frames() =>
        Gen.Select(Gen.Int[0, 6], Gen.UInt, Gen.UInt).List[1, 200].Sample(
            moves =>
            {
                _memory.Reset();
                VirtioNetworkDevice card = Open();
                ReceiveSide.IsHonest = false;
                TransmitSide.IsHonest = false;
                foreach ((int move, uint head, uint length) in moves)
                {
                    switch (move)
                    {
                        case 0: ReceiveSide.PutUsed(head, length); break;
                        case 1: ReceiveSide.PutUsed(head % 300, length % 3000); break;
                        case 2: TransmitSide.PutUsed(head % 200, length); break;
                        case 3: Deliver(Frame((int)(length % 1501) + 14, head)); break;
                        case 4 when head % 20 == 0: ReceiveSide.SetUsedIndex((ushort)length); break;
                        case 5 when !card.BeginTransmit().IsEmpty: card.CommitTransmit((int)(length % 1515)); break;
                        default: break;
                    }

                    int polled = 0;
                    while (card.TryReceive(out ReadOnlySpan<byte> frame))
                    {
                        Assert.InRange(frame.Length, 14, 1514);
                        card.ReleaseReceived();
                        Assert.InRange(++polled, 1, ReceiveSide.Size);
                    }
                }

                Assert.True(_memory.GuardsIntact);
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void A_card_that_refuses_an_interrupt_or_lacks_a_queue_or_memory_is_refused()
    {
        using FakeTransport refusing = new(_memory)
        {
            Configuration = s_configuration, Offered = AllFeatures, RefusesConfigurationInterrupt = true,
        };
        Assert.Null(VirtioNetworkDevice.Open(refusing, _memory, new FixedRandom(), out VirtioRefusal refusal));
        Assert.Equal(VirtioRefusal.NoQueue, refusal);
        using FakeTransport single = new(_memory) { Configuration = s_configuration, Offered = AllFeatures, QueueSizes = [16] };
        Assert.Null(VirtioNetworkDevice.Open(single, _memory, new FixedRandom(), out refusal));
        Assert.Equal(VirtioRefusal.NoQueue, refusal);
        _memory.PagesLeft = 20;
        using FakeTransport large = new(_memory) { Configuration = s_configuration, Offered = AllFeatures };
        Assert.Null(VirtioNetworkDevice.Open(large, _memory, new FixedRandom(), out refusal));
        Assert.Equal(VirtioRefusal.NoQueue, refusal);
        Assert.True(VirtioStatus.Failed.In(large.StatusWrites[^1]));
    }

    public void Dispose()
    {
        _transport?.Dispose();
        _memory.Dispose();
    }

    private static byte[] Frame(int length, uint seed)
    {
        byte[] frame = new byte[length];
        for (int index = 0; index < length; index++)
        {
            frame[index] = (byte)(seed + index);
        }

        return frame;
    }

    private VirtioNetworkDevice Open(byte[]? configuration = null, ulong offered = AllFeatures)
    {
        _transport?.Dispose();
        _transport = new FakeTransport(_memory) { Configuration = configuration ?? s_configuration, Offered = offered };
        VirtioNetworkDevice? card = VirtioNetworkDevice.Open(_transport, _memory, new FixedRandom(), out VirtioRefusal refusal);
        Assert.Equal(VirtioRefusal.None, refusal);
        return card!;
    }

    /// <summary>The device receives a frame, if it has a buffer for it.</summary>
    private void Deliver(byte[] frame)
    {
        if (!ReceiveSide.TryTake(out DeviceBuffer buffer))
        {
            return;
        }

        Span<byte> bytes = ReceiveSide.Bytes(buffer);
        bytes[..Header].Fill(0x33);
        frame.CopyTo(bytes[Header..]);
        ReceiveSide.Complete(buffer.Head, Header + frame.Length);
    }
}
