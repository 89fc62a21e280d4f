using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Memory;

/// <summary>
/// Strands' stacks. Each lies in a slot of its own; from low to high: a hard guard that is never there, a reserve for unwinding a
/// stack overflow, a soft guard page whose frame is there but not present, the usable bytes, and on top the strand's thread block
/// with its thread-local variables below it. Stacks that were given back are kept, mapped, for the next strand of the same size.
/// </summary>
internal static unsafe class StackAllocator
{
    /// <summary>What a strand gets that asks for nothing else, in bytes.</summary>
    internal const int DefaultSize = 64 * 1024;

    /// <summary>The most a strand may ask for, in bytes.</summary>
    internal const int MaximumSize = 512 * 1024;

    private const ulong SlotSize = 1024 * 1024;

    private static InterruptLock s_lock;
    private static ulong s_nextSlot = MemoryMap.Stacks;
    private static ThreadBlock* s_kept;

    /// <summary>Makes a stack and the thread block on top of it, on no list yet. Its contents are undefined but for the block.</summary>
    /// <param name="usable">How many bytes; rounded up to whole pages, the block's included.</param>
    /// <returns>The block, or null where memory is used up.</returns>
    internal static ThreadBlock* Create(int usable)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(usable);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(usable, MaximumSize);
        ulong size = MemoryMap.AlignUp((ulong)usable + ThreadBlock.Size + ThreadLocals.Space, MemoryMap.PageSize);
        ThreadBlock* block = TakeKept(size);
        if (block == null)
        {
            ulong flags = s_lock.Enter();
            ulong slot = s_nextSlot;
            s_nextSlot += SlotSize;
            s_lock.Exit(flags);
            if (!TryMap(slot, size))
            {
                Unmap(slot);
                return null;
            }

            block = (ThreadBlock*)(slot + SlotSize - ThreadBlock.Size);
        }

        Prepare(block, size);
        return block;
    }

    /// <summary>Takes a stack and its block back. No code may run on it, and its block must be on no list.</summary>
    internal static void Destroy(ThreadBlock* block)
    {
        ulong flags = s_lock.Enter();
        block->Next = s_kept;
        s_kept = block;
        s_lock.Exit(flags);
    }

    private static ThreadBlock* TakeKept(ulong size)
    {
        ulong flags = s_lock.Enter();
        ThreadBlock* previous = null;
        ThreadBlock* block = s_kept;
        while (block != null && SizeOf(block) != size)
        {
            previous = block;
            block = block->Next;
        }

        if (block != null)
        {
            if (previous == null)
            {
                s_kept = block->Next;
            }
            else
            {
                previous->Next = block->Next;
            }
        }

        s_lock.Exit(flags);
        return block;
    }

    /// <summary>The usable pages reach from above the soft guard to the slot's end.</summary>
    private static ulong SizeOf(ThreadBlock* block) => (ulong)block + ThreadBlock.Size - (ulong)block->StackLow;

    private static bool TryMap(ulong slot, ulong size)
    {
        ulong softGuard = slot + SlotSize - size - StackGuard.PageSize;
        for (ulong page = softGuard - StackGuard.ReserveSize; page < slot + SlotSize; page += MemoryMap.PageSize)
        {
            ulong frame = PhysicalFrames.Allocate(1);
            PageFlags flags = page == softGuard ? PageFlags.Data & ~PageFlags.Present : PageFlags.Data;
            if (frame == 0 || !KernelSpace.TryMapPage(page, frame, flags))
            {
                return false;
            }
        }

        return true;
    }

    private static void Unmap(ulong slot)
    {
        for (ulong page = slot; page < slot + SlotSize; page += MemoryMap.PageSize)
        {
            ulong frame = KernelSpace.UnmapPage(page);
            if (frame != 0)
            {
                PhysicalFrames.Release(frame, 1);
            }
        }
    }

    private static void Prepare(ThreadBlock* block, ulong size)
    {
        byte* top = (byte*)block + ThreadBlock.Size;
        nuint space = ThreadLocals.Space;
        new Span<byte>((byte*)block - space, (int)space + ThreadBlock.Size).Clear();
        block->StackLow = top - size;
        block->StackHigh = (byte*)block - space;
        block->SoftGuard = block->StackLow - StackGuard.PageSize;
        block->Identity = ThreadBlocks.NextIdentity();
        ThreadLocals.Initialize(block);
    }
}
