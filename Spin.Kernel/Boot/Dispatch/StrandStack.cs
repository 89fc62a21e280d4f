using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Boot;

/// <summary>Looks at the stacks of strands that do not run.</summary>
internal static unsafe class StrandStack
{
    /// <summary>The words of a stack, from a stack pointer up.</summary>
    internal static ReadOnlySpan<ulong> Words(ThreadBlock* block, ulong stackPointer)
    {
        ulong low = Align(stackPointer);
        ulong high = (ulong)block->StackHigh;
        return low >= (ulong)block->SoftGuard && low < high ? new ReadOnlySpan<ulong>((void*)low, (int)((high - low) / sizeof(ulong))) : default;
    }

    /// <summary>The first whole word at or above an address.</summary>
    internal static ulong Align(ulong address) => (address + sizeof(ulong) - 1) & ~(ulong)(sizeof(ulong) - 1);

    /// <summary>The registers of a frame that an interrupt cut into, as the unwinder takes them.</summary>
    internal static LimitedContext ContextOf(in InterruptFrame frame) => new()
    {
        InstructionPointer = (byte*)frame.Rip,
        StackPointer = (byte*)frame.Rsp,
        Rbp = frame.Rbp,
        Rbx = frame.Rbx,
        R12 = frame.R12,
        R13 = frame.R13,
        R14 = frame.R14,
        R15 = frame.R15,
    };

    /// <summary>The registers of a strand that parked itself: the switch pushed r15 r14 r13 r12 rbp rbx above the return address.</summary>
    internal static LimitedContext ContextOf(ThreadBlock* parked)
    {
        ulong* saved = (ulong*)parked->SavedStackPointer;
        return new LimitedContext
        {
            R15 = saved[0],
            R14 = saved[1],
            R13 = saved[2],
            R12 = saved[3],
            Rbp = saved[4],
            Rbx = saved[5],
            InstructionPointer = (byte*)saved[6],
            StackPointer = (byte*)(saved + 7),
        };
    }
}
