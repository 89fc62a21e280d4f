using System.Numerics;
using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// The header of one block, in a table beside the heap. A large object is one cell: its reciprocal is 0, so that every address in
/// its first block is cell 0 and no case is needed. A block without cells has a cell count of 0.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal unsafe struct Block
{
    /// <summary>The bytes of a header.</summary>
    internal const int Size = 256;

    private const int ReciprocalShift = 32;

    /// <summary>What the block is used for.</summary>
    [FieldOffset(0)] internal BlockState State;

    /// <summary>The class of its cells.</summary>
    [FieldOffset(1)] internal byte SizeClass;

    /// <summary>0 from a collection until the block is swept: meanwhile the marks say which cells are in use.</summary>
    [FieldOffset(2)] internal byte Swept;

    /// <summary>1 while the block is in its owner's list of blocks that may have free cells.</summary>
    [FieldOffset(3)] internal byte Listed;

    /// <summary>Who pays for it.</summary>
    [FieldOffset(4)] internal int Owner;

    /// <summary>The bytes of a cell.</summary>
    [FieldOffset(8)] internal uint CellSize;

    /// <summary>How many cells there are.</summary>
    [FieldOffset(12)] internal uint CellCount;

    /// <summary>2^32 / cell size, rounded up: exact for every offset in a block, since the error, offset / 2^32, stays below 1 / cell size.</summary>
    [FieldOffset(16)] internal uint Reciprocal;

    /// <summary>The first cell that has not yet been looked at since the block was swept.</summary>
    [FieldOffset(20)] internal uint Cursor;

    /// <summary>The next block of the owner's list as index + 1, or 0.</summary>
    [FieldOffset(24)] internal int Next;

    /// <summary>Large: how many blocks the object has. LargeRest: how far back the first one is.</summary>
    [FieldOffset(28)] internal int Span;

    /// <summary>Large: the object's bytes.</summary>
    [FieldOffset(32)] internal nuint LargeSize;

    /// <summary>Cells in use, a bit each; true where <see cref="Swept"/> is 1.</summary>
    [FieldOffset(64)] internal fixed ulong Allocated[HeapLayout.BitmapWords];

    /// <summary>Cells reached by the last collection, a bit each.</summary>
    [FieldOffset(64 + HeapLayout.BitmapWords * sizeof(ulong))] internal fixed ulong Marked[HeapLayout.BitmapWords];

    /// <summary>The bitmap words that the block's cells need.</summary>
    internal readonly int Words => (int)((CellCount + HeapLayout.BitsPerWord - 1) >> HeapLayout.BitsPerWordShift);

    /// <summary>The cell that an offset in the block belongs to; beyond the last one for what is left at the end.</summary>
    internal readonly uint CellAt(uint offset) => (uint)(((ulong)offset * Reciprocal) >> ReciprocalShift);

    /// <summary>Whether a cell is in use, or handed out in a run.</summary>
    internal readonly bool IsInUse(uint cell)
    {
        uint word = cell >> HeapLayout.BitsPerWordShift;
        ulong bits = Swept != 0 ? Allocated[word] : Marked[word];
        return (bits >> (int)(cell % HeapLayout.BitsPerWord) & 1) != 0;
    }

    /// <summary>Makes it a block of free cells.</summary>
    internal void Assign(BlockState state, int sizeClass, int owner)
    {
        State = state;
        SizeClass = (byte)sizeClass;
        Owner = owner;
        CellSize = (uint)SizeClasses.CellSize(sizeClass);
        CellCount = HeapLayout.BlockSize / CellSize;
        Reciprocal = (uint)(((1UL << ReciprocalShift) + CellSize - 1) / CellSize);
        Reset();
    }

    /// <summary>Makes it the first block of a large object.</summary>
    internal void AssignLarge(int owner, int span, nuint size)
    {
        State = BlockState.Large;
        Owner = owner;
        CellSize = 0;
        CellCount = 1;
        Reciprocal = 0;
        Span = span;
        LargeSize = size;
        Reset();
        Allocated[0] = 1;
    }

    /// <summary>Makes it a block without cells.</summary>
    internal void AssignWithoutCells(BlockState state, int span)
    {
        State = state;
        Owner = 0;
        CellSize = 0;
        CellCount = 0;
        Reciprocal = 0;
        Span = span;
        Reset();
    }

    /// <summary>
    /// Takes free cells that lie together and within one bitmap word, from the cursor on.
    /// </summary>
    /// <param name="maximum">The most that are wanted.</param>
    /// <param name="first">The first of them.</param>
    /// <returns>How many; 0 where the block is full.</returns>
    internal uint TakeRun(uint maximum, out uint first)
    {
        uint cell = Cursor;
        while (cell < CellCount)
        {
            int bit = (int)(cell % HeapLayout.BitsPerWord);
            ref ulong word = ref Allocated[cell >> HeapLayout.BitsPerWordShift];
            ulong free = ~word >> bit;
            if (free == 0)
            {
                cell = (cell | (HeapLayout.BitsPerWord - 1)) + 1;
                continue;
            }

            int skipped = BitOperations.TrailingZeroCount(free);
            cell += (uint)skipped;
            if (cell >= CellCount)
            {
                break;
            }

            uint count = (uint)BitOperations.TrailingZeroCount(~(free >> skipped));
            count = count > maximum ? maximum : count;
            count = count > CellCount - cell ? CellCount - cell : count;
            word |= RunMask(count) << (bit + skipped);
            Cursor = cell + count;
            first = cell;
            return count;
        }

        Cursor = CellCount;
        first = 0;
        return 0;
    }

    /// <summary>Gives back cells that were taken together.</summary>
    internal void ReturnRun(uint first, uint count)
    {
        Allocated[first >> HeapLayout.BitsPerWordShift] &= ~(RunMask(count) << (int)(first % HeapLayout.BitsPerWord));
        Cursor = first < Cursor ? first : Cursor;
    }

    /// <summary>Makes what a collection has marked the cells in use. The memory of the others is cleared when they are handed out.</summary>
    internal void Sweep()
    {
        int words = Words;
        for (int word = 0; word < words; word++)
        {
            Allocated[word] = Marked[word];
        }

        Cursor = 0;
        Swept = 1;
    }

    /// <summary>Clears all marks, having made them the truth about the cells if they still are.</summary>
    internal void Unmark()
    {
        int words = Words;
        if (Swept == 0)
        {
            for (int word = 0; word < words; word++)
            {
                Allocated[word] = Marked[word];
                Marked[word] = 0;
            }

            Swept = 1;
            return;
        }

        for (int word = 0; word < words; word++)
        {
            Marked[word] = 0;
        }
    }

    /// <summary>How many cells are marked.</summary>
    internal readonly uint CountMarked()
    {
        int words = Words;
        uint count = 0;
        for (int word = 0; word < words; word++)
        {
            count += (uint)BitOperations.PopCount(Marked[word]);
        }

        return count;
    }

    private static ulong RunMask(uint count) => ulong.MaxValue >> (int)(HeapLayout.BitsPerWord - count);

    private void Reset()
    {
        Swept = 1;
        Listed = 0;
        Cursor = 0;
        Next = 0;
        for (int word = 0; word < HeapLayout.BitmapWords; word++)
        {
            Allocated[word] = 0;
            Marked[word] = 0;
        }
    }
}
