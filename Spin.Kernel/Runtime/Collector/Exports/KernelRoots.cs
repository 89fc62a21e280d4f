using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>The kernel heap's surroundings: thread blocks with their stacks and thread-local variables, and the machine's memory.</summary>
internal static unsafe class KernelRoots
{
    private static delegate*<ulong, ulong> s_commit;
    private static ulong s_ahead;

    /// <summary>Says how memory is committed.</summary>
    internal static void UseCommit(delegate*<ulong, ulong> commit) => s_commit = commit;

    /// <summary>Commits memory at the heap's end. The machine gives large pages, so there may be some from the last time.</summary>
    internal static bool Commit(void* state, nuint bytes)
    {
        if (s_ahead < bytes)
        {
            s_ahead += s_commit(bytes - s_ahead);
        }

        if (s_ahead < bytes)
        {
            return false;
        }

        s_ahead -= bytes;
        return true;
    }

    /// <summary>
    /// Marks every thread block's thread-local variables and its stack: a parked strand's from the stack pointer that it was left
    /// with, the running one's from here. An interrupt context has no frames while a strand collects, and a
    /// block that never ran or was never parked has a null stack pointer.
    /// </summary>
    internal static void Mark(void* state, Heap* heap)
    {
        ThreadBlock* current = ThreadBlock.Current;
        for (ThreadBlock* block = ThreadBlocks.First; block != null; block = block->Next)
        {
            heap->MarkRange(block->TlsStart, block->TlsStart + block->TlsSize);
            if (block != current && block->SavedStackPointer != null && AllocationContext.Of(block)->Kind == ContextKind.Strand)
            {
                MarkParked(heap, block);
            }
        }

        MarkCurrentStack(heap);
    }

    /// <summary>The next thread block's allocation context.</summary>
    internal static AllocationContext* NextContext(void* state, AllocationContext* context)
    {
        ThreadBlock* block = context == null
            ? ThreadBlocks.First
            : ((ThreadBlock*)((byte*)context - ThreadBlock.AllocationOffset))->Next;
        return block == null ? null : AllocationContext.Of(block);
    }

    /// <summary>Disables interrupts.</summary>
    internal static nuint EnterWindow(void* state) => SaveFlagsAndDisable();

    /// <summary>Sets the interrupt flag as it was.</summary>
    internal static void LeaveWindow(void* state, nuint flags) => RestoreFlags(flags);

    // A preempted strand's registers are in its block, vector registers too: a reference may be on its way through one.
    private static void MarkParked(Heap* heap, ThreadBlock* block)
    {
        heap->MarkRange(block->ParkedStackPointer, block->StackHigh);
        if (block->IsInterrupted)
        {
            heap->MarkRange((byte*)block + ThreadBlock.InterruptedStateOffset, (byte*)block + ThreadBlock.Size);
        }
    }

    [RuntimeExport("spin_cs_mark_current_stack")]
    internal static void MarkCurrentStack(Heap* heap, byte* stackPointer) =>
        heap->MarkRange(stackPointer, ThreadBlock.Current->StackHigh);

    [RuntimeImport("*", "spin_mark_current_stack")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void MarkCurrentStack(Heap* heap);

    [RuntimeImport("*", "spin_save_flags_and_disable")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nuint SaveFlagsAndDisable();

    [RuntimeImport("*", "spin_restore_flags")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void RestoreFlags(nuint flags);
}
