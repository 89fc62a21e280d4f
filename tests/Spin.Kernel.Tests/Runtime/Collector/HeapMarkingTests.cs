using Spin.Kernel.Runtime.Collector;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Collector;

public unsafe class HeapMarkingTests
{
    [Fact]
    public void What_a_root_reaches_survives_and_the_rest_does_not()
    {
        using TestHeap heap = new();
        MethodTable* node = heap.Types.Class(40, (8, 2));
        nint root = heap.New(node);
        nint left = heap.New(node);
        nint right = heap.New(node);
        nint deep = heap.New(node);
        nint dead = heap.New(node);
        TestHeap.Field(root, 8) = left;
        TestHeap.Field(root, 16) = right;
        TestHeap.Field(right, 8) = deep;
        TestHeap.Field(deep, 8) = root;
        TestHeap.Field(dead, 8) = root;
        heap.Root(0) = root;
        heap.Collect();
        Assert.True(heap.Survived(root) && heap.Survived(left) && heap.Survived(right) && heap.Survived(deep));
        Assert.False(heap.Survived(dead));
        Assert.Equal(4u * 40, heap.Statistics.LiveBytes);
        heap.Verify();
    }

    [Theory]
    [InlineData(24)]
    [InlineData(120)]
    [InlineData(1000)]
    [InlineData(8000)]
    [InlineData(8192 - 24)]
    [InlineData(16384 - 24)]
    [InlineData(50_000)]
    public void Every_address_from_the_header_to_one_past_the_end_keeps_an_object(int length)
    {
        using TestHeap heap = new();
        MethodTable* bytes = heap.Types.Array(1);
        nint array = heap.NewArray(bytes, length);
        for (int offset = -8; offset <= 16 + length; offset += offset < 64 || offset > length - 64 ? 1 : 61)
        {
            heap.Root(0) = array + offset;
            heap.Collect();
            Assert.True(heap.Survived(array), $"offset {offset}");
        }

        heap.Root(0) = array - 9;
        heap.Collect();
        Assert.False(heap.Survived(array));
    }

    [Fact]
    public void Words_that_point_to_no_object_are_harmless()
    {
        using TestHeap heap = new(1024 * 1024);
        MethodTable* type = heap.Types.Class(24);
        heap.New(type);
        heap.NewArray(heap.Types.Array(1), 40_000);
        byte* start = heap.Heap->Blocks.Base;
        nuint size = heap.Heap->Blocks.CommittedBytes;
        for (nuint offset = 0; offset <= size + 64; offset += 7)
        {
            heap.Root((int)(offset / 7 % 4000)) = (long)(start + offset);
            if (offset / 7 % 4000 == 3999)
            {
                heap.Collect();
                heap.Verify();
            }
        }

        heap.Root(0) = (long)(start + size);
        heap.Root(1) = (long)(start - 1);
        heap.Root(2) = -1;
        heap.Root(3) = 1;
        heap.Collect();
        heap.Verify();
    }

    [Fact]
    public void Descriptions_with_several_series_are_followed()
    {
        using TestHeap heap = new();
        MethodTable* leaf = heap.Types.Class(24);
        MethodTable* type = heap.Types.Class(80, (8, 2), (40, 1), (56, 2));
        nint root = heap.New(type);
        heap.Root(0) = root;
        int[] slots = [8, 16, 40, 56, 64];
        foreach (int slot in slots)
        {
            TestHeap.Field(root, slot) = heap.New(leaf);
        }

        nint gap = heap.New(leaf);
        TestHeap.Field(root, 24) = gap;
        heap.Collect();
        foreach (int slot in slots)
        {
            Assert.True(heap.Survived(TestHeap.Field(root, slot)));
        }

        Assert.False(heap.Survived(gap));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(5000)]
    public void All_elements_of_reference_arrays_are_followed(int length)
    {
        using TestHeap heap = new();
        MethodTable* leaf = heap.Types.Class(24);
        nint array = heap.NewArray(heap.Types.ReferenceArray(), length);
        heap.Root(0) = array;
        for (int index = 0; index < length; index++)
        {
            TestHeap.Element(array, index) = heap.New(leaf);
        }

        heap.Collect();
        for (int index = 0; index < length; index++)
        {
            Assert.True(heap.Survived(TestHeap.Element(array, index)));
        }

        heap.Verify();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(2000)]
    public void Arrays_of_values_are_followed_by_their_pattern(int length)
    {
        // struct { long a; object b; object c; long d; object e; long f } : references at 8, 16 and 32 of 48.
        using TestHeap heap = new();
        MethodTable* leaf = heap.Types.Class(24);
        MethodTable* type = heap.Types.ValueArray(48, 8, (2, 8), (1, 16));
        nint array = heap.NewArray(type, length);
        heap.Root(0) = array;
        for (int index = 0; index < length; index++)
        {
            for (int word = 0; word < 6; word++)
            {
                TestHeap.Field(array, 16 + index * 48 + word * 8) = heap.New(leaf);
            }
        }

        heap.Collect();
        for (int index = 0; index < length; index++)
        {
            for (int word = 0; word < 6; word++)
            {
                Assert.Equal(word is 1 or 2 or 4, heap.Survived(TestHeap.Field(array, 16 + index * 48 + word * 8)));
            }
        }

        heap.Verify();
    }

    [Fact]
    public void A_long_list_needs_no_deep_stack()
    {
        using TestHeap heap = new(16 * 1024 * 1024);
        MethodTable* node = heap.Types.Class(40, (8, 2));
        MethodTable* leaf = heap.Types.Class(24);
        for (int index = 0; index < 100_000; index++)
        {
            nint next = heap.New(node);
            TestHeap.Field(next, 8) = (nint)heap.Root(0);
            heap.Root(0) = next;
            TestHeap.Field(next, 16) = heap.New(leaf);
        }

        heap.Collect();
        Assert.Equal(100_000u * 64, heap.Statistics.LiveBytes);
        Assert.Equal(0u, heap.Statistics.Rescans);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    public void A_mark_stack_that_overflows_loses_nothing(int entries)
    {
        using TestHeap heap = new(16 * 1024 * 1024, markStack: (nuint)entries);
        MethodTable* array = heap.Types.ReferenceArray();
        nint root = heap.NewArray(array, 1000);
        heap.Root(0) = root;
        for (int index = 0; index < 1000; index++)
        {
            nint inner = heap.NewArray(array, 20);
            TestHeap.Element(root, index) = inner;
            for (int each = 0; each < 20; each++)
            {
                TestHeap.Element(inner, each) = heap.NewArray(array, 1);
                TestHeap.Element(TestHeap.Element(inner, each), 0) = inner;
            }
        }

        heap.Collect();
        Assert.True(heap.Statistics.Rescans > 0);
        Assert.Equal(CellOf(8024) + 1000u * (CellOf(184) + 20 * CellOf(32)), heap.Statistics.LiveBytes);
        heap.Verify();
    }

    [Fact]
    public void Frozen_objects_are_roots()
    {
        using TestHeap heap = new();
        MethodTable* node = heap.Types.Class(24, (8, 1));
        MethodTable* plain = heap.Types.Class(32);
        long* frozen = stackalloc long[3 + 4 + 3];
        new System.Span<long>(frozen, 10).Clear();
        frozen[1] = (long)node;
        frozen[4] = (long)plain;
        frozen[8] = (long)node;
        nint first = heap.New(node);
        nint second = heap.New(node);
        frozen[2] = first;
        frozen[9] = second;
        int number = heap.Heap->Frozen.Add((byte*)frozen, (byte*)(frozen + 10));
        heap.Collect();
        Assert.True(heap.Survived(first) && heap.Survived(second));
        heap.Heap->Frozen.Update(number, (byte*)(frozen + 7));
        heap.Collect();
        Assert.True(heap.Survived(first));
        Assert.False(heap.Survived(second));
    }

    private static uint CellOf(int size) => (uint)SizeClasses.CellSize(SizeClasses.Of(size));
}
