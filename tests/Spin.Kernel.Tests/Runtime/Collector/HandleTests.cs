using Spin.Kernel.Runtime.Collector;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Collector;

public unsafe class HandleTests
{
    [Theory]
    [InlineData((int)HandleKind.Normal, true)]
    [InlineData((int)HandleKind.Pinned, true)]
    [InlineData((int)HandleKind.Weak, false)]
    [InlineData((int)HandleKind.WeakTrackingResurrection, false)]
    public void A_handle_keeps_its_target_or_is_cleared(int kind, bool keeps)
    {
        using TestHeap heap = new();
        nint target = heap.New(heap.Types.Class(24));
        HandleSlot* handle = heap.Heap->MakeHandle(target, 0, (HandleKind)kind);
        heap.Collect();
        Assert.Equal(keeps ? target : 0, handle->Target);
        Assert.Equal(keeps, heap.Survived(target));
    }

    [Fact]
    public void A_weak_handle_keeps_its_value_while_its_target_lives()
    {
        using TestHeap heap = new();
        nint target = heap.New(heap.Types.Class(24));
        HandleSlot* handle = heap.Heap->MakeHandle(target, 0, HandleKind.Weak);
        heap.Root(0) = target;
        heap.Collect();
        Assert.Equal(target, handle->Target);
        heap.Root(0) = 0;
        heap.Collect();
        Assert.Equal(0, handle->Target);
    }

    [Fact]
    public void Weak_handles_to_frozen_objects_stay()
    {
        using TestHeap heap = new();
        long outside = 0;
        HandleSlot* handle = heap.Heap->MakeHandle((nint)(&outside), 0, HandleKind.Weak);
        heap.Collect();
        Assert.Equal((nint)(&outside), handle->Target);
    }

    [Fact]
    public void A_dependent_handle_keeps_its_secondary_as_long_as_its_target_lives()
    {
        using TestHeap heap = new();
        MethodTable* type = heap.Types.Class(24, (8, 1));
        nint target = heap.New(type);
        nint secondary = heap.New(type);
        nint deep = heap.New(type);
        TestHeap.Field(secondary, 8) = deep;
        HandleSlot* handle = heap.Heap->MakeHandle(target, secondary, HandleKind.Dependent);
        heap.Root(0) = target;
        heap.Collect();
        Assert.True(heap.Survived(secondary) && heap.Survived(deep));
        Assert.Equal(secondary, handle->Secondary);
        heap.Root(0) = 0;
        heap.Collect();
        Assert.False(heap.Survived(target) || heap.Survived(secondary) || heap.Survived(deep));
        Assert.Equal(0, handle->Target);
        Assert.Equal(0, handle->Secondary);
    }

    [Fact]
    public void A_secondary_does_not_keep_its_own_target()
    {
        using TestHeap heap = new();
        MethodTable* type = heap.Types.Class(24, (8, 1));
        nint target = heap.New(type);
        nint secondary = heap.New(type);
        TestHeap.Field(secondary, 8) = target;
        HandleSlot* handle = heap.Heap->MakeHandle(target, secondary, HandleKind.Dependent);
        heap.Collect();
        Assert.Equal(0, handle->Target);
        Assert.False(heap.Survived(target));
    }

    [Fact]
    public void Chains_of_dependent_handles_are_followed_whatever_their_order()
    {
        using TestHeap heap = new();
        MethodTable* type = heap.Types.Class(24);
        const int length = 50;
        nint* chain = stackalloc nint[length];
        for (int index = 0; index < length; index++)
        {
            chain[index] = heap.New(type);
        }

        for (int index = length - 2; index >= 0; index--)
        {
            heap.Heap->MakeHandle(chain[index], chain[index + 1], HandleKind.Dependent);
        }

        heap.Root(0) = chain[0];
        heap.Collect();
        for (int index = 0; index < length; index++)
        {
            Assert.True(heap.Survived(chain[index]));
        }

        heap.Root(0) = chain[20];
        heap.Collect();
        for (int index = 0; index < length; index++)
        {
            Assert.Equal(index >= 20, heap.Survived(chain[index]));
        }
    }

    [Fact]
    public void Handles_are_given_back_and_more_than_a_block_of_them_can_be_had()
    {
        using TestHeap heap = new();
        nint target = heap.New(heap.Types.Class(24));
        HandleSlot* first = heap.Heap->MakeHandle(target, 0, HandleKind.Normal);
        heap.Heap->Handles.Return(first);
        Assert.True(heap.Heap->MakeHandle(0, 0, HandleKind.Normal) == first);
        for (int index = 0; index < 5000; index++)
        {
            Assert.True(heap.Heap->MakeHandle(target, 0, HandleKind.Weak) != null);
        }

        Assert.Equal(5001, heap.Heap->Handles.Count);
        heap.Verify();
    }

    [Fact]
    public void Without_memory_a_handle_is_refused()
    {
        using TestHeap heap = new(256 * 1024);
        heap.Root(0) = heap.NewArray(heap.Types.Array(1), 256 * 1024 - 24);
        Assert.True(heap.Heap->MakeHandle(0, 0, HandleKind.Normal) == null);
    }
}
