using System.Numerics;
using System.Threading;

namespace Spin.Kernel.Runtime.Collector;

internal unsafe partial struct Heap
{
    /// <summary>
    /// Finds what is alive and makes the rest free. The world must stand still: no strand runs, but interrupt handlers may, through
    /// the barrier, until the short window at the end in which weak handles are cleared.
    /// </summary>
    internal void Collect()
    {
        if (_collecting != 0)
        {
            return;
        }

        _collecting = 1;
        EmptyContexts();
        Prepare();
        Barrier->Buffer->Count = 0;
        Volatile.Write(ref Barrier->Marking, 1);
        _environment.MarkRoots(_environment.State, _self);
        Handles.MarkStrong(_self);
        Frozen.Scan(_self);
        FollowAll();

        nuint window = _environment.EnterWindow(_environment.State);
        MarkShaded();
        FollowAll();
        Handles.ClearDead(_self);
        FinishEmergency();
        Volatile.Write(ref Barrier->Marking, 0);
        _environment.LeaveWindow(_environment.State, window);

        Finish();
        Statistics.Collections++;
        _collecting = 0;
    }

    private void FollowAll()
    {
        do
        {
            Drain();
        }
        while (Handles.MarkDependents(_self));
    }

    private void MarkShaded()
    {
        ShadeBuffer* buffer = Barrier->Buffer;
        int count = buffer->Count;
        if (count > ShadeBuffer.Capacity)
        {
            _stack.Overflowed = 1;
            count = ShadeBuffer.Capacity;
        }

        for (int index = 0; index < count; index++)
        {
            MarkAmbiguous(buffer->At(index));
        }
    }

    // What is left of the runs is in no object and so becomes free by itself; only the accounts must know.
    private void EmptyContexts()
    {
        AllocationContext* context = null;
        while ((context = _environment.NextContext(_environment.State, context)) != null)
        {
            Credit(context, AllocationContext.UnusedBytes(context));
            for (ulong filled = context->Filled; filled != 0; filled &= filled - 1)
            {
                *AllocationContext.RunOf(context, BitOperations.TrailingZeroCount(filled)) = default;
            }

            context->Filled = 0;
        }
    }

    private void Prepare()
    {
        for (uint index = 0; index < Blocks.Committed; index++)
        {
            if (Blocks.Headers[index].CellCount != 0)
            {
                Blocks.Headers[index].Unmark();
            }
        }

        for (int owner = 0; owner < HeapLayout.OwnerLimit; owner++)
        {
            OwnerAccount* account = _owners + owner;
            if (account->BlockBytes == 0)
            {
                continue;
            }

            account->LiveBytes = 0;
            account->BytesSinceMark = 0;
            for (int sizeClass = 0; sizeClass < SizeClasses.Count; sizeClass++)
            {
                account->List(sizeClass) = 0;
            }
        }

        Statistics.LiveBytes = 0;
        Statistics.BytesSinceMark = 0;
    }

    private void FinishEmergency()
    {
        AllocationContext* context = null;
        while ((context = _environment.NextContext(_environment.State, context)) != null)
        {
            if (context->EmergencyBlock != 0)
            {
                Blocks.Headers[context->EmergencyBlock - 1].Sweep();
            }
        }
    }

    private void Finish()
    {
        uint index = 0;
        while (index < Blocks.Committed)
        {
            Block* block = Blocks.Headers + index;
            index += block->State == BlockState.Large ? (uint)block->Span : 1;
            if (block->CellCount != 0)
            {
                Finish(block);
            }
        }
    }

    private void Finish(Block* block)
    {
        OwnerAccount* account = AccountOf(block->Owner);
        uint marked = block->CountMarked();
        if (marked == 0 && block->State != BlockState.Emergency)
        {
            int span = block->State == BlockState.Large ? block->Span : 1;
            account->BlockBytes -= (nuint)span << HeapLayout.BlockShift;
            Blocks.Release(block, span);
            return;
        }

        nuint live = block->State == BlockState.Large ? block->LargeSize : marked * block->CellSize;
        account->LiveBytes += live;
        Statistics.LiveBytes += live;
        if (block->State != BlockState.Small)
        {
            return;
        }

        block->Swept = 0;
        block->Listed = 0;
        if (marked < block->CellCount)
        {
            List(block);
        }
    }
}
