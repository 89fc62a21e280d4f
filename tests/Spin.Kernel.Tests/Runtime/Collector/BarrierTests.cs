using Spin.Kernel.Runtime.Collector;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Collector;

/// <summary>What an interrupt handler does while a collection marks, played at the last moment before interrupts are kept out.</summary>
public unsafe class BarrierTests
{
    [Fact]
    public void What_is_stored_into_an_object_already_done_survives_by_the_barrier()
    {
        using TestHeap heap = Scene(&StoreHidden);
        heap.Collect();
        Assert.True(heap.Survived(heap.State->Hidden));
        Assert.True(heap.Survived(TestHeap.Field(heap.State->Hidden, 8)));
        heap.Verify();
    }

    [Fact]
    public void Without_the_barrier_it_would_be_lost()
    {
        using TestHeap heap = Scene(&StoreHiddenUnnoticed);
        heap.Collect();
        Assert.False(heap.Survived(heap.State->Hidden));
    }

    [Fact]
    public void A_shade_buffer_that_overflows_loses_nothing()
    {
        using TestHeap heap = Scene(&StoreManyThenHidden);
        heap.Collect();
        Assert.True(heap.Survived(heap.State->Hidden));
        Assert.True(heap.Survived(TestHeap.Field(heap.State->Hidden, 8)));
        Assert.True(heap.Statistics.Rescans > 0);
        heap.Verify();
    }

    [Fact]
    public void Marking_is_over_when_a_collection_ends()
    {
        using TestHeap heap = Scene(&CheckMarking);
        Assert.Equal(0, heap.Heap->Barrier->Marking);
        heap.Collect();
        Assert.Equal(0, heap.Heap->Barrier->Marking);
        Assert.Equal(0, heap.State->Windows);
        Assert.Equal(1, heap.State->Hidden);
    }

    [Fact]
    public void Exceptions_at_interrupt_level_come_from_the_reserve_and_stay_valid()
    {
        using TestHeap heap = new();
        AllocationContext* context = heap.State->Contexts + 1;
        Assert.True(heap.Heap->ReserveEmergency(context));
        MethodTable* type = heap.Types.Class(200, (8, 1));
        nint kept = (nint)heap.Heap->AllocateEmergency(context, type, -1);
        heap.Root(0) = kept;
        TestHeap.Field(kept, 8) = heap.New(heap.Types.Class(24));
        int made = 1;
        while (heap.Heap->AllocateEmergency(context, type, -1) != null)
        {
            made++;
        }

        Assert.Equal(32, made);
        heap.Collect();
        Assert.True(heap.Survived(kept) && heap.Survived(TestHeap.Field(kept, 8)));
        made = 0;
        for (nint next; (next = (nint)heap.Heap->AllocateEmergency(context, type, -1)) != 0; made++)
        {
            Assert.NotEqual(kept, next);
            Assert.Equal(0, TestHeap.Field(next, 8));
        }

        Assert.Equal(31, made);
        Assert.True(heap.Heap->AllocateEmergency(context, heap.Types.Array(1), 1000) == null);
        heap.Verify();
    }

    [Fact]
    public void An_exception_made_while_a_collection_marks_survives_it()
    {
        using TestHeap heap = Scene(&AllocateInWindow);
        Assert.True(heap.Heap->ReserveEmergency(heap.State->Contexts + 1));
        heap.Collect();
        Assert.True(heap.Survived(heap.State->Hidden));
        heap.Verify();
    }

    // A holder that is reached, and an object with a leaf that only the "handler" knows.
    private static TestHeap Scene(delegate*<Heap*, TestState*, void> handler)
    {
        TestHeap heap = new();
        MethodTable* type = heap.Types.Class(32, (8, 1));
        heap.State->Holder = heap.New(type);
        heap.State->Hidden = heap.New(type);
        TestHeap.Field(heap.State->Hidden, 8) = heap.New(type);
        heap.Root(0) = heap.State->Holder;
        heap.State->InWindow = handler;
        return heap;
    }

    private static void StoreHidden(Heap* heap, TestState* state)
    {
        StoreHiddenUnnoticed(heap, state);
        heap->Barrier->Buffer->Add(state->Hidden);
    }

    private static void StoreHiddenUnnoticed(Heap* heap, TestState* state) => TestHeap.Field(state->Holder, 8) = state->Hidden;

    private static void StoreManyThenHidden(Heap* heap, TestState* state)
    {
        for (int count = 0; count < ShadeBuffer.Capacity + 10; count++)
        {
            heap->Barrier->Buffer->Add(0);
        }

        StoreHidden(heap, state);
    }

    private static void CheckMarking(Heap* heap, TestState* state) => state->Hidden = heap->Barrier->Marking;

    private static void AllocateInWindow(Heap* heap, TestState* state) =>
        state->Hidden = (nint)heap->AllocateEmergency(state->Contexts + 1, ObjectLayout.TypeOf(state->Holder), -1);
}
