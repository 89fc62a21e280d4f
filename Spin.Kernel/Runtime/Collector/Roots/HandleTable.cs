namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// All handles: blocks of slots that are never given back, and a list of the free ones. A slot's next block is kept in the block
/// headers' list field.
/// </summary>
internal unsafe struct HandleTable
{
    private static int SlotsPerBlock => HeapLayout.BlockSize / sizeof(HandleSlot);

    private HandleSlot* _free;
    private int _firstBlock;

    /// <summary>How many handles are in use.</summary>
    internal int Count;

    /// <summary>Whether a slot can be had without another block.</summary>
    internal readonly bool HasFree => _free != null;

    /// <summary>Adds a block of free slots.</summary>
    internal void AddBlock(ref BlockTable blocks, Block* block)
    {
        block->AssignWithoutCells(BlockState.Native, 1);
        block->Next = _firstBlock;
        _firstBlock = blocks.IndexOf(block) + 1;
        HandleSlot* slots = (HandleSlot*)blocks.MemoryOf(block);
        for (int index = SlotsPerBlock - 1; index >= 0; index--)
        {
            slots[index] = new HandleSlot { Secondary = (nint)_free };
            _free = slots + index;
        }
    }

    /// <summary>Takes a slot; there must be a free one.</summary>
    internal HandleSlot* Take(nint target, nint secondary, HandleKind kind)
    {
        HandleSlot* slot = _free;
        _free = (HandleSlot*)slot->Secondary;
        slot->Target = target;
        slot->Secondary = secondary;
        slot->Kind = kind;
        Count++;
        return slot;
    }

    /// <summary>Gives a slot back.</summary>
    internal void Return(HandleSlot* slot)
    {
        slot->Target = 0;
        slot->Kind = HandleKind.Free;
        slot->Secondary = (nint)_free;
        _free = slot;
        Count--;
    }

    /// <summary>Marks what strong handles keep.</summary>
    internal readonly void MarkStrong(Heap* heap)
    {
        for (int block = _firstBlock; block != 0; block = heap->Blocks.Headers[block - 1].Next)
        {
            HandleSlot* slots = SlotsOf(heap, block);
            for (int index = 0; index < SlotsPerBlock; index++)
            {
                if (slots[index].Kind is HandleKind.Normal or HandleKind.Pinned)
                {
                    heap->MarkExact(slots[index].Target);
                }
            }
        }
    }

    /// <summary>Marks the secondaries of dependent handles whose targets are marked.</summary>
    /// <returns>Whether there was one that had not been marked yet.</returns>
    internal readonly bool MarkDependents(Heap* heap)
    {
        bool found = false;
        for (int block = _firstBlock; block != 0; block = heap->Blocks.Headers[block - 1].Next)
        {
            HandleSlot* slots = SlotsOf(heap, block);
            for (int index = 0; index < SlotsPerBlock; index++)
            {
                HandleSlot* slot = slots + index;
                if (slot->Kind == HandleKind.Dependent && slot->Target != 0 && heap->IsAlive(slot->Target) && !heap->IsAlive(slot->Secondary))
                {
                    heap->MarkExact(slot->Secondary);
                    found = true;
                }
            }
        }

        return found;
    }

    /// <summary>Clears weak and dependent handles whose targets are dead.</summary>
    internal readonly void ClearDead(Heap* heap)
    {
        for (int block = _firstBlock; block != 0; block = heap->Blocks.Headers[block - 1].Next)
        {
            HandleSlot* slots = SlotsOf(heap, block);
            for (int index = 0; index < SlotsPerBlock; index++)
            {
                HandleSlot* slot = slots + index;
                if (slot->Kind is HandleKind.Weak or HandleKind.WeakTrackingResurrection or HandleKind.Dependent && !heap->IsAlive(slot->Target))
                {
                    slot->Target = 0;
                    slot->Secondary = 0;
                }
            }
        }
    }

    private static HandleSlot* SlotsOf(Heap* heap, int block) => (HandleSlot*)heap->Blocks.MemoryOf(heap->Blocks.Headers + block - 1);
}
