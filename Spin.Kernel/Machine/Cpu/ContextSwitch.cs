using System.Runtime;
using System.Runtime.CompilerServices;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>The switch between strands (<c>ContextSwitch.S</c>). A strand is known here by its thread block alone.</summary>
internal static unsafe class ContextSwitch
{
    /// <summary>Registers that a switch keeps on the parked stack, below the return address: r15 r14 r13 r12 rbp rbx.</summary>
    private const int SavedRegisters = 6;

    /// <summary>
    /// Parks the running strand and runs another; returns when something switches back. Interrupts must be off on both sides, and
    /// <paramref name="to"/> must be parked.
    /// </summary>
    [RuntimeImport("*", "spin_switch")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Switch(ThreadBlock* from, ThreadBlock* to);

    /// <summary>
    /// Makes a new strand's stack such that the first switch to it enters <c>spin_cs_strand_main</c>, with interrupts off. The block's
    /// stack bounds must be set.
    /// </summary>
    internal static void Prepare(ThreadBlock* block)
    {
        ulong* stack = (ulong*)block->StackHigh;
        *--stack = 0; // the end of the chain of frames, and what aligns the stack
        *--stack = 0;
        *--stack = (ulong)StrandEntry();
        for (int register = 0; register < SavedRegisters; register++)
        {
            *--stack = 0;
        }

        block->SavedStackPointer = (byte*)stack;
    }

    /// <summary>
    /// Tells which way the base of GS is written: by WRGSBASE where the processor has it (SDM vol. 2D), else as an MSR. Before any
    /// interrupt and any switch.
    /// </summary>
    [RuntimeImport("*", "spin_select_gs_writes")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void SelectGsWrites(int hasWriteGsBase);

    [RuntimeImport("*", "spin_strand_entry_address")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void* StrandEntry();
}
