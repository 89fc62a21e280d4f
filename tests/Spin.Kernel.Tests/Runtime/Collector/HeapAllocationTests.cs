using System;
using System.Collections.Generic;
using Spin.Kernel.Runtime.Collector;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Collector;

public unsafe class HeapAllocationTests
{
    [Fact]
    public void Objects_of_every_size_are_aligned_apart_and_zero()
    {
        using TestHeap heap = new(32 * 1024 * 1024);
        MethodTable* bytes = heap.Types.Array(1);
        List<(nint At, int Length)> made = [];
        for (int length = 0; length < 20_000; length += length < 300 ? 1 : 37)
        {
            nint array = heap.NewArray(bytes, length);
            Assert.NotEqual(0, array);
            Assert.Equal(0, array % 8);
            Assert.Equal(length, *(int*)(array + 8));
            Assert.Equal(-1, new ReadOnlySpan<byte>((void*)(array + 16), length).IndexOfAnyExcept((byte)0));
            Assert.Equal(0, *(nint*)(array - 8));
            new Span<byte>((void*)(array + 16), length).Fill((byte)length);
            made.Add((array, length));
        }

        foreach ((nint at, int length) in made)
        {
            Assert.Equal(-1, new ReadOnlySpan<byte>((void*)(at + 16), length).IndexOfAnyExcept((byte)length));
        }

        Assert.Equal(made.Count, heap.Verify());
    }

    [Fact]
    public void Memory_of_dead_objects_is_zero_when_it_is_handed_out_again()
    {
        using TestHeap heap = new(1024 * 1024);
        MethodTable* bytes = heap.Types.Array(1);
        for (int round = 0; round < 20_000; round++)
        {
            int length = round * 31 % 3000;
            nint array = heap.NewArray(bytes, length);
            Span<byte> data = new((void*)(array + 16), length);
            Assert.Equal(-1, data.IndexOfAnyExcept((byte)0));
            data.Fill(0xFF);
            *(nint*)(array - 8) = -1;
        }

        Assert.True(heap.Statistics.Collections > 5);
        heap.Verify();
    }

    [Fact]
    public void A_length_that_needs_more_than_32_bits_of_size_is_refused()
    {
        using TestHeap heap = new();
        Assert.Equal(0, heap.NewArray(heap.Types.Array(8), int.MaxValue));
        Assert.Equal(0, heap.NewArray(heap.Types.Array(0xFFF8), int.MaxValue));
        Assert.NotEqual(0, heap.NewArray(heap.Types.Array(8), 100));
    }

    [Fact]
    public void Out_of_memory_gives_null_and_the_heap_goes_on()
    {
        using TestHeap heap = new(1024 * 1024);
        MethodTable* node = heap.Types.Class(64, (8, 1));
        nint list = 0;
        int count = 0;
        while (true)
        {
            nint next = heap.New(node);
            if (next == 0)
            {
                break;
            }

            TestHeap.Field(next, 8) = list;
            list = next;
            heap.Root(0) = list;
            count++;
        }

        Assert.Equal(1024 * 1024 / 64, count);
        Assert.Equal(1u, heap.Statistics.Refusals);
        heap.Root(0) = 0;
        Assert.NotEqual(0, heap.New(node));
        heap.Verify();
    }

    [Fact]
    public void The_limit_can_be_filled_with_large_objects_and_freed_again()
    {
        using TestHeap heap = new(1024 * 1024);
        MethodTable* bytes = heap.Types.Array(1);
        for (int round = 0; round < 3; round++)
        {
            for (int index = 0; index < 10; index++)
            {
                nint array = heap.NewArray(bytes, 100_000);
                Assert.Equal(index < 9, array != 0);
                heap.Root(index) = array;
            }

            new Span<long>(heap.State->Roots, 10).Clear();
            heap.Collect();
            Assert.Equal(0u, heap.Statistics.LiveBytes);
            Assert.Equal(heap.Heap->Blocks.Committed, heap.Heap->Blocks.Free);
            Assert.NotEqual(0, heap.NewArray(bytes, 1024 * 1024 - 24));
            heap.Verify();
        }
    }

    [Fact]
    public void Garbage_many_times_the_limit_needs_few_collections()
    {
        using TestHeap heap = new(4 * 1024 * 1024);
        MethodTable* type = heap.Types.Class(48, (8, 2));
        for (int index = 0; index < 2_000_000; index++)
        {
            Assert.NotEqual(0, heap.New(type));
        }

        Assert.InRange(heap.Statistics.Collections, 10u, 120u);
        Assert.Equal(2_000_000UL * 48, heap.Statistics.TotalBytes - AllocationContext.UnusedBytes(heap.Context));
    }

    [Fact]
    public void The_heap_grows_only_as_it_must()
    {
        using TestHeap heap = new(16 * 1024 * 1024);
        MethodTable* type = heap.Types.Class(48);
        for (int index = 0; index < 100; index++)
        {
            heap.New(type);
        }

        Assert.Equal((uint)HeapLayout.GrowthBlocks, heap.Heap->Blocks.Committed);
    }
}
