using System.Numerics;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// The heap's blocks: one contiguous range of addresses, a header for each, and a bitmap of the free ones. The range grows at its
/// end up to a limit; headers and bitmap for the whole of it are there from the start.
/// </summary>
internal unsafe struct BlockTable
{
    /// <summary>Where block 0 lies.</summary>
    internal byte* Base;

    /// <summary>The headers.</summary>
    internal Block* Headers;

    /// <summary>A bit for each block, set where it is free and committed.</summary>
    internal ulong* FreeBits;

    /// <summary>How many blocks have memory.</summary>
    internal uint Committed;

    /// <summary>How many blocks there may be.</summary>
    internal uint Limit;

    /// <summary>How many blocks are free.</summary>
    internal uint Free;

    private uint _hint;

    /// <summary>The bytes that have memory.</summary>
    internal readonly nuint CommittedBytes => (nuint)Committed << HeapLayout.BlockShift;

    /// <summary>A block's number.</summary>
    internal readonly int IndexOf(Block* block) => (int)(block - Headers);

    /// <summary>A block's memory.</summary>
    internal readonly byte* MemoryOf(Block* block) => Base + ((nuint)(block - Headers) << HeapLayout.BlockShift);

    /// <summary>The block that a block's object begins in: itself, unless it is another part of a large object.</summary>
    internal readonly Block* FirstOf(Block* block) => block->State == BlockState.LargeRest ? block - block->Span : block;

    /// <summary>Whether a block is marked free.</summary>
    internal readonly bool IsFree(uint index) =>
        (FreeBits[index >> HeapLayout.BitsPerWordShift] >> (int)(index % HeapLayout.BitsPerWord) & 1) != 0;

    /// <summary>Adds blocks at the end, whose memory has just been committed.</summary>
    internal void Extend(uint count)
    {
        for (uint index = Committed; index < Committed + count; index++)
        {
            Headers[index].AssignWithoutCells(BlockState.Free, 0);
            SetFree(index);
        }

        Committed += count;
        Free += count;
    }

    /// <summary>Takes a free block, or returns null.</summary>
    internal Block* TakeOne()
    {
        if (Free == 0)
        {
            return null;
        }

        uint words = (Committed + HeapLayout.BitsPerWord - 1) >> HeapLayout.BitsPerWordShift;
        uint word = _hint < words ? _hint : 0;
        while (FreeBits[word] == 0)
        {
            word = word + 1 == words ? 0 : word + 1;
        }

        _hint = word;
        uint index = word * HeapLayout.BitsPerWord + (uint)BitOperations.TrailingZeroCount(FreeBits[word]);
        FreeBits[word] &= FreeBits[word] - 1;
        Free--;
        return Headers + index;
    }

    /// <summary>Takes free blocks that lie together, the first that fit, or returns null. Their headers are as they were.</summary>
    internal Block* TakeSpan(uint count)
    {
        if (Free < count)
        {
            return null;
        }

        uint found = 0;
        for (uint index = 0; index < Committed; index++)
        {
            ulong word = FreeBits[index >> HeapLayout.BitsPerWordShift];
            if (word == 0 && index % HeapLayout.BitsPerWord == 0)
            {
                found = 0;
                index += HeapLayout.BitsPerWord - 1;
                continue;
            }

            found = (word >> (int)(index % HeapLayout.BitsPerWord) & 1) != 0 ? found + 1 : 0;
            if (found == count)
            {
                uint first = index + 1 - count;
                for (uint taken = first; taken <= index; taken++)
                {
                    FreeBits[taken >> HeapLayout.BitsPerWordShift] &= ~(1UL << (int)(taken % HeapLayout.BitsPerWord));
                }

                Free -= count;
                return Headers + first;
            }
        }

        return null;
    }

    /// <summary>How many free blocks lie at the very end: a large object may begin in them and grow the heap for the rest.</summary>
    internal readonly uint FreeAtEnd()
    {
        uint count = 0;
        while (count < Committed && Headers[Committed - 1 - count].State == BlockState.Free)
        {
            count++;
        }

        return count;
    }

    /// <summary>Gives blocks back that lie together.</summary>
    internal void Release(Block* first, int count)
    {
        for (int offset = 0; offset < count; offset++)
        {
            first[offset].AssignWithoutCells(BlockState.Free, 0);
            SetFree((uint)(first - Headers) + (uint)offset);
        }

        uint word = (uint)(first - Headers) >> HeapLayout.BitsPerWordShift;
        _hint = word < _hint ? word : _hint;
        Free += (uint)count;
    }

    private readonly void SetFree(uint index) =>
        FreeBits[index >> HeapLayout.BitsPerWordShift] |= 1UL << (int)(index % HeapLayout.BitsPerWord);
}
