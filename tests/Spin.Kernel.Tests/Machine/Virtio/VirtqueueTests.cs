using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CsCheck;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Virtio;

public sealed unsafe class VirtqueueTests : IDisposable
{
    private const int BufferLength = 100;
    private readonly FakeDeviceMemory _memory = new();
    private readonly FakeTransport _transport;

    public VirtqueueTests() => _transport = new FakeTransport(_memory) { QueueSizes = [8, 100, 0, 5] };

    [Fact]
    public void Structures_have_the_sizes_and_offsets_of_the_specification()
    {
        Assert.Equal(16, Unsafe.SizeOf<VirtqueueDescriptor>());
        Assert.Equal(12, (int)Marshal.OffsetOf<VirtqueueDescriptor>(nameof(VirtqueueDescriptor.Flags)));
        Assert.Equal(8, Unsafe.SizeOf<VirtqueueUsedElement>());
        Assert.Equal(4, Unsafe.SizeOf<VirtqueueAvailableHeader>());
        Assert.Equal(4, Unsafe.SizeOf<VirtqueueUsedHeader>());
        Assert.Equal(2, (int)Marshal.OffsetOf<VirtqueueUsedHeader>(nameof(VirtqueueUsedHeader.Index)));
    }

    [Theory]
    [InlineData(256, 4096, 4096 + 6 + 512, 2)]
    [InlineData(8, 128, 152, 1)]
    [InlineData(1, 16, 24, 1)]
    public void A_layout_follows_the_alignments(int size, int available, int used, int pages)
    {
        VirtqueueLayout layout = new(size);
        Assert.Equal(available, layout.Available);
        Assert.Equal((used + 3) / 4 * 4, layout.Used);
        Assert.Equal(pages, layout.Pages);
    }

    [Theory]
    [InlineData(256, 128, 128)]
    [InlineData(100, 256, 64)]
    [InlineData(5, 1, 1)]
    [InlineData(0, 16, 0)]
    [InlineData(65535, 65536, 32768)]
    public void The_size_is_a_power_of_two_that_both_sides_can_do(int offered, int wanted, int chosen) =>
        Assert.Equal(chosen, VirtqueueLayout.ChooseSize(offered, wanted));

    [Fact]
    public void A_missing_queue_a_refused_one_and_used_up_memory_are_told_apart_from_success()
    {
        Assert.Null(Virtqueue.Open(_transport, _memory, 2, 8, null));
        Assert.Null(Virtqueue.Open(_transport, _memory, 9, 8, null));
        using FakeTransport refusing = new(_memory) { RefusesQueues = true };
        Assert.Null(Virtqueue.Open(refusing, _memory, 0, 8, null));
        _memory.PagesLeft = 0;
        Assert.Null(Virtqueue.Open(_transport, _memory, 0, 8, null));
    }

    [Fact]
    public void The_doorbell_rings_unless_the_device_is_looking()
    {
        Virtqueue queue = Open(out DeviceQueue device);
        queue.Add(0, BufferLength);
        queue.Notify();
        Assert.True(_transport.TakeRing(0));
        device.SetNotify(false);
        queue.Notify();
        Assert.False(_transport.TakeRing(0));
    }

    [Fact]
    public void Interrupts_are_wished_only_by_a_queue_with_a_handler()
    {
        Virtqueue queue = Open(out DeviceQueue device);
        Assert.False(queue.InterruptsEnabled);
        Assert.False(device.WantsInterrupts);
        queue.SetInterrupts(true);
        Assert.True(queue.InterruptsEnabled);
        Assert.True(device.WantsInterrupts);
    }

    [Fact]
    public void Indices_wrap_and_buffers_come_back_in_any_order() =>
        Gen.Int.Sample(
            seed =>
            {
                Virtqueue queue = Open(out DeviceQueue device);
                Play(queue, device, new Random(seed));
                Assert.Equal(0, queue.BadDescriptors + queue.BadLengths);
                Assert.False(queue.IsBroken);
                Assert.True(_memory.GuardsIntact);
            },
            iter: 3,
            threads: 1);

    [Fact]
    public void A_descriptor_out_of_range_or_not_in_flight_is_counted_and_dropped()
    {
        Virtqueue queue = Open(out DeviceQueue device);
        queue.Add(1, BufferLength);
        queue.Add(2, BufferLength);
        queue.Add(3, BufferLength);
        queue.Add(4, BufferLength);
        device.PutUsed(8, 1);
        device.PutUsed(uint.MaxValue, 1);
        device.PutUsed(0, 1);
        device.PutUsed(2, 7);
        Assert.True(queue.TryTake(out VirtqueueCompletion completion));
        Assert.Equal(2, completion.Buffer);
        Assert.Equal(7, completion.Length);
        Assert.Equal(3, queue.BadDescriptors);
        device.PutUsed(2, 7);
        Assert.False(queue.TryTake(out _));
        Assert.Equal(4, queue.BadDescriptors);
        Assert.Equal(3, queue.InFlight);
    }

    [Theory]
    [InlineData(BufferLength, BufferLength, 0)]
    [InlineData(BufferLength + 1, 0, 1)]
    [InlineData(uint.MaxValue, 0, 1)]
    public void A_length_beyond_the_buffer_is_counted_and_taken_as_none(uint claimed, int length, int bad)
    {
        Virtqueue queue = Open(out DeviceQueue device);
        queue.Add(5, BufferLength);
        device.PutUsed(5, claimed);
        Assert.True(queue.TryTake(out VirtqueueCompletion completion));
        Assert.Equal(length, completion.Length);
        Assert.Equal(bad, queue.BadLengths);
    }

    [Fact]
    public void An_index_that_claims_more_than_was_in_flight_breaks_the_queue()
    {
        Virtqueue queue = Open(out DeviceQueue device);
        queue.Add(0, BufferLength);
        device.SetUsedIndex(2);
        Assert.False(queue.TryTake(out _));
        Assert.True(queue.IsBroken);
        device.SetUsedIndex(0);
        device.PutUsed(0, 1);
        Assert.False(queue.TryTake(out _));
    }

    [Fact]
    public void A_hostile_device_never_gets_past_what_it_was_given() =>
        Gen.Select(Gen.Int[0, 9], Gen.UInt, Gen.UInt).List[1, 300].Sample(
            moves =>
            {
                _memory.Reset();
                Virtqueue queue = Open(out DeviceQueue device);
                HashSet<int> withDriver = [];
                for (int buffer = 0; buffer < queue.Size; buffer++)
                {
                    queue.Add(buffer, BufferLength);
                }

                foreach ((int move, uint head, uint length) in moves)
                {
                    switch (move)
                    {
                        case < 4: device.PutUsed(head % 16, length % 200); break;
                        case 4: device.PutUsed(head, length); break;
                        case 5 when head % 50 == 0: device.SetUsedIndex((ushort)length); break;
                        default: break;
                    }

                    int taken = 0;
                    while (queue.TryTake(out VirtqueueCompletion completion))
                    {
                        Assert.InRange(completion.Buffer, 0, queue.Size - 1);
                        Assert.InRange(completion.Length, 0, BufferLength);
                        Assert.True(withDriver.Add(completion.Buffer));
                        Assert.InRange(++taken, 1, queue.Size);
                    }

                    Assert.Equal(queue.Size - withDriver.Count, queue.InFlight);
                    if (head % 2 == 0 && withDriver.Count > 0)
                    {
                        int again = new List<int>(withDriver)[0];
                        withDriver.Remove(again);
                        queue.Add(again, BufferLength);
                    }
                }

                Assert.True(_memory.GuardsIntact);
            },
            iter: 300,
            threads: 1);

    public void Dispose()
    {
        _transport.Dispose();
        _memory.Dispose();
    }

    /// <summary>Driver and device take random steps until the indices have wrapped; each buffer's length tells which round it is in.</summary>
    private static void Play(Virtqueue queue, DeviceQueue device, Random random)
    {
        Queue<int> free = new();
        List<DeviceBuffer> held = [];
        Dictionary<int, int> expected = [];
        for (int buffer = 0; buffer < queue.Size; buffer++)
        {
            free.Enqueue(buffer);
        }

        int round = 0;
        while (round <= ushort.MaxValue + 2 * queue.Size)
        {
            int step = random.Next(6);
            if (step < 2 && free.TryDequeue(out int add))
            {
                queue.Add(add, BufferLength);
            }
            else if (step is 2 or 3 && device.TryTake(out DeviceBuffer taken))
            {
                Assert.Equal(BufferLength, taken.Length);
                held.Add(taken);
            }
            else if (step == 4 && held.Count > 0)
            {
                int place = round++ % held.Count;
                expected[held[place].Head] = round % (BufferLength + 1);
                device.Complete(held[place].Head, expected[held[place].Head]);
                held.RemoveAt(place);
            }
            else if (step == 5 && queue.TryTake(out VirtqueueCompletion completion))
            {
                Assert.Equal(expected[completion.Buffer], completion.Length);
                free.Enqueue(completion.Buffer);
            }
        }
    }

    private Virtqueue Open(out DeviceQueue device)
    {
        Virtqueue queue = Virtqueue.Open(_transport, _memory, 0, 8, null)!;
        Assert.True(_memory.TryAllocate(1, out DeviceBlock block));
        for (int buffer = 0; buffer < queue.Size; buffer++)
        {
            queue.Describe(buffer, block.Physical + (ulong)(buffer * BufferLength), deviceWrites: true);
        }

        device = _transport.Queues[0];
        return queue;
    }
}
