using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime.Collector;

internal unsafe partial struct Heap
{
    /// <summary>Marks what the words of a range may refer to: a stack, saved registers, thread-local variables.</summary>
    internal void MarkRange(byte* low, byte* high)
    {
        nint* end = (nint*)high;
        nuint heap = (nuint)Blocks.Base;
        nuint size = Blocks.CommittedBytes;
        for (nint* word = (nint*)(((nuint)low + HeapLayout.WordSize - 1) & ~(nuint)(HeapLayout.WordSize - 1)); word < end; word++)
        {
            if ((nuint)(*word) - heap <= size)
            {
                MarkAmbiguous(*word);
            }
        }
    }

    /// <summary>
    /// Marks what a word may refer to. Any address within a cell keeps it, and so does the address one past its end, which is where
    /// the next cell begins: a span over a whole array's rest points there when it is empty.
    /// </summary>
    internal void MarkAmbiguous(nint word)
    {
        nuint offset = (nuint)word - (nuint)Blocks.Base;
        if (offset > Blocks.CommittedBytes)
        {
            return;
        }

        bool atStart = (offset & HeapLayout.BlockMask) == 0;
        if (offset < Blocks.CommittedBytes)
        {
            atStart |= MarkCellAt(offset);
        }

        if (atStart && offset != 0)
        {
            MarkCellAt(offset - 1);
        }
    }

    /// <summary>Marks the object that a reference points to, if it is in the heap.</summary>
    internal void MarkExact(nint reference) =>
        Visit(reference, (nuint)Blocks.Base + HeapLayout.HeaderSize, Blocks.CommittedBytes, Blocks.Headers);

    /// <summary>Whether a reference's object is marked, or is none of the heap's.</summary>
    internal readonly bool IsAlive(nint reference)
    {
        nuint offset = (nuint)reference - (nuint)Blocks.Base - HeapLayout.HeaderSize;
        if (offset >= Blocks.CommittedBytes)
        {
            return true;
        }

        Block* block = Blocks.Headers + (offset >> HeapLayout.BlockShift);
        uint cell = block->CellAt((uint)offset & HeapLayout.BlockMask);
        return cell < block->CellCount && (block->Marked[cell >> HeapLayout.BitsPerWordShift] >> (int)(cell % HeapLayout.BitsPerWord) & 1) != 0;
    }

    /// <summary>Whether a reference's object is in use, or is none of the heap's. Between collections.</summary>
    internal readonly bool IsObjectOrOutside(nint reference)
    {
        nuint offset = (nuint)reference - (nuint)Blocks.Base - HeapLayout.HeaderSize;
        if (offset >= Blocks.CommittedBytes)
        {
            return true;
        }

        Block* block = Blocks.Headers + (offset >> HeapLayout.BlockShift);
        uint inBlock = (uint)offset & HeapLayout.BlockMask;
        uint cell = block->CellAt(inBlock);
        return cell < block->CellCount && inBlock == cell * block->CellSize && block->IsInUse(cell) && ObjectLayout.TypeOf(reference) != null;
    }

    // Returns whether the offset is where the cell begins.
    private bool MarkCellAt(nuint offset)
    {
        Block* block = Blocks.Headers + (offset >> HeapLayout.BlockShift);
        uint inBlock = (uint)offset & HeapLayout.BlockMask;
        if (block->State == BlockState.LargeRest)
        {
            block -= block->Span;
        }

        uint cell = block->CellAt(inBlock);
        if (cell >= block->CellCount)
        {
            // Between the last cell's end and the block's: the address one past that end is the first of these.
            return block->CellCount != 0 && inBlock == block->CellCount * block->CellSize;
        }

        uint start = cell * block->CellSize;
        nint reference = (nint)(Blocks.MemoryOf(block) + start) + HeapLayout.HeaderSize;
        if (ObjectLayout.TypeOf(reference) != null)
        {
            Statistics.AmbiguousHits++;
            Mark(block, cell, reference);
        }

        return inBlock == start;
    }

    // An ambiguous word's cell may be free.
    private void Mark(Block* block, uint cell, nint reference)
    {
        if ((block->Allocated[cell >> HeapLayout.BitsPerWordShift] & (1UL << (int)(cell % HeapLayout.BitsPerWord))) != 0)
        {
            MarkAllocated(block, cell, reference);
        }
    }

    // The innermost step of marking. What an object or a handle refers to is an object, so that the cell needs no further question.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Visit(nint reference, nuint first, nuint size, Block* headers)
    {
        nuint offset = (nuint)reference - first;
        if (offset < size)
        {
            Block* block = headers + (offset >> HeapLayout.BlockShift);
            MarkAllocated(block, block->CellAt((uint)offset & HeapLayout.BlockMask), reference);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MarkAllocated(Block* block, uint cell, nint reference)
    {
        ulong* word = block->Marked + (cell >> HeapLayout.BitsPerWordShift);
        ulong bit = 1UL << (int)(cell % HeapLayout.BitsPerWord);
        ulong marked = *word;
        if ((marked & bit) == 0)
        {
            *word = marked | bit;
            if (ObjectLayout.TypeOf(reference)->HasReferences)
            {
                _stack.Push(reference);
            }
        }
    }
}
