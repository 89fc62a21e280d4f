using System.Runtime.InteropServices;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>
/// What the kernel keeps for one processor, with the tables that the processor itself reads. Reached through the thread block, so it
/// is right on whichever processor the code runs. Offsets are repeated in <c>Cpu.inc</c>; a host test compares the two.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal unsafe struct Cpu
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 0x200;

    /// <summary>The block's own address.</summary>
    [FieldOffset(0x00)] internal Cpu* Self;

    /// <summary>The processor's number, from 0 in the order in which they were started.</summary>
    [FieldOffset(0x08)] internal int Number;

    /// <summary>Not 0 where another strand is to run: looked at when an interrupt returns and when preemption is enabled again.</summary>
    [FieldOffset(0x0C)] internal int NeedsSwitch;

    /// <summary>The thread block of interrupt handlers: own exception chain, own allocation region.</summary>
    [FieldOffset(0x10)] internal ThreadBlock* InterruptBlock;

    /// <summary>One past the highest byte of the stack of interrupt handlers.</summary>
    [FieldOffset(0x18)] internal byte* InterruptStackTop;

    /// <summary>
    /// Where a zero is stored to end an interrupt: the local APIC's register, or <see cref="NoEndOfInterrupt"/>; null where an MSR is
    /// written instead (x2APIC).
    /// </summary>
    [FieldOffset(0x20)] internal byte* EndOfInterrupt;

    /// <summary>Interrupts taken.</summary>
    [FieldOffset(0x28)] internal long Interrupts;

    /// <summary>Spurious interrupts of the local APIC, which are not ended.</summary>
    [FieldOffset(0x30)] internal long Spurious;

    /// <summary>Interrupts with no handler registered.</summary>
    [FieldOffset(0x38)] internal long Unexpected;

    /// <summary>Faults, traps and aborts of the processor.</summary>
    [FieldOffset(0x40)] internal long Exceptions;

    /// <summary>Exceptions that an interrupt's handler let escape.</summary>
    [FieldOffset(0x48)] internal long HandlerExceptions;

    /// <summary>Strands preempted at the end of an interrupt.</summary>
    [FieldOffset(0x50)] internal long Preemptions;

    /// <summary>The local APIC's identity.</summary>
    [FieldOffset(0x58)] internal uint ApicId;

    /// <summary>Stands in for the local APIC's register until there is one.</summary>
    [FieldOffset(0x5C)] internal uint NoEndOfInterrupt;

    /// <summary>The scheduler's own: a GC handle or a pointer.</summary>
    [FieldOffset(0x60)] internal nint Scheduler;

    /// <summary>What is known of the function that is stepped through, while a handler is being ended.</summary>
    [FieldOffset(0x68)] internal SteppedFunction Stepped;

    /// <summary>The task state, with the stacks of faults and interrupts.</summary>
    [FieldOffset(0x80)] internal TaskState Task;

    /// <summary>The global descriptor table; per processor because the task state's descriptor is.</summary>
    [FieldOffset(0x100)] internal GlobalDescriptorTable Descriptors;

    /// <summary>The processor that the code runs on. Stays true only while preemption is disabled.</summary>
    internal static Cpu* Current => (Cpu*)ThreadBlock.Current->Cpu;

    /// <summary>Whether the code runs in an interrupt's handler.</summary>
    internal static bool InInterrupt
    {
        get
        {
            ThreadBlock* block = ThreadBlock.Current;
            return block->Cpu != null && ((Cpu*)block->Cpu)->InterruptBlock == block;
        }
    }
}
