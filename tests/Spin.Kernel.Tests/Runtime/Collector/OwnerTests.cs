using Spin.Kernel.Runtime.Collector;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Collector;

public unsafe class OwnerTests
{
    [Fact]
    public void Bytes_are_charged_to_who_allocates_to_the_byte()
    {
        using TestHeap heap = new();
        MethodTable* type = heap.Types.Class(48);
        MethodTable* bytes = heap.Types.Array(1);
        for (int round = 0; round < 300; round++)
        {
            heap.New(type, 1);
            if (round % 3 == 0)
            {
                heap.New(type, 2);
            }
        }

        heap.NewArray(bytes, 20_000, 3);
        Assert.Equal(300 * 48, heap.Heap->UsageOf(1).BytesSinceMark);
        Assert.Equal(100 * 48, heap.Heap->UsageOf(2).BytesSinceMark);
        Assert.Equal(20_024, heap.Heap->UsageOf(3).BytesSinceMark);
        Assert.Equal(0, heap.Heap->UsageOf(4).BytesSinceMark);
        heap.Verify();
    }

    [Fact]
    public void After_a_collection_an_owner_is_charged_what_is_alive()
    {
        using TestHeap heap = new();
        MethodTable* type = heap.Types.Class(48);
        for (int index = 0; index < 100; index++)
        {
            nint made = heap.New(type, 5);
            if (index < 10)
            {
                heap.Root(index) = made;
            }
        }

        heap.Collect();
        OwnerUsage usage = heap.Heap->UsageOf(5);
        Assert.Equal((10 * 48, 0, 4800), ((int)usage.LiveBytes, (int)usage.BytesSinceMark, (int)usage.TotalBytes));
        Assert.Equal(HeapLayout.BlockSize, usage.BlockBytes);
        heap.Root(0) = 0;
        new System.Span<long>(heap.State->Roots, 10).Clear();
        heap.Collect();
        Assert.Equal(0, heap.Heap->UsageOf(5).BlockBytes);
    }

    [Fact]
    public void Owners_never_share_a_block()
    {
        using TestHeap heap = new();
        MethodTable* type = heap.Types.Class(32);
        for (int index = 0; index < 1000; index++)
        {
            nint one = heap.New(type, 1);
            nint two = heap.New(type, 2);
            Assert.NotEqual(one >> HeapLayout.BlockShift, two >> HeapLayout.BlockShift);
        }

        Assert.Equal(2u * 2, heap.Heap->Blocks.Committed - heap.Heap->Blocks.Free);
    }

    [Fact]
    public void A_quota_refuses_its_owner_and_nobody_else()
    {
        using TestHeap heap = new();
        MethodTable* type = heap.Types.Class(64, (8, 1));
        heap.Heap->AccountOf(1)->Quota = 10_000;
        nint list = 0;
        int count = 0;
        for (nint next; (next = heap.New(type, 1)) != 0; count++)
        {
            TestHeap.Field(next, 8) = list;
            list = next;
            heap.Root(0) = list;
        }

        Assert.Equal(10_000 / 64, count);
        Assert.Equal(1, heap.Heap->UsageOf(1).Refusals);
        Assert.NotEqual(0, heap.New(type, 2));
        Assert.Equal(0, heap.NewArray(heap.Types.Array(1), 9000, 1));
        heap.Root(0) = 0;
        Assert.NotEqual(0, heap.NewArray(heap.Types.Array(1), 9000, 1));
        heap.Verify();
    }

    [Fact]
    public void Garbage_of_an_owner_at_its_quota_is_collected_for_it()
    {
        using TestHeap heap = new();
        MethodTable* type = heap.Types.Class(64);
        heap.Heap->AccountOf(1)->Quota = 10_000;
        for (int index = 0; index < 10_000; index++)
        {
            Assert.NotEqual(0, heap.New(type, 1));
        }

        Assert.Equal(0, heap.Heap->UsageOf(1).Refusals);
    }

    [Fact]
    public void A_context_that_ends_gives_its_cells_back()
    {
        using TestHeap heap = new();
        MethodTable* type = heap.Types.Class(32);
        nint first = heap.New(type, 1);
        heap.Heap->ReturnRuns(heap.Context);
        Assert.Equal(32, heap.Heap->UsageOf(1).BytesSinceMark);
        Assert.Equal(0u, AllocationContext.UnusedBytes(heap.Context));
        Assert.Equal(first + 32, (nint)heap.Heap->AllocateObject(heap.State->Contexts + 1, 1, type));
    }
}
