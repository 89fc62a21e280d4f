using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>
/// What the runtime keeps for one strand, or for one processor's interrupt context. The GS base points to it while it runs; ilc's
/// thread-local variables lie below it (System V ABI variant II: the thread pointer's own first word holds its address).
/// Offsets are repeated in <c>ThreadBlock.inc</c> for assembly; a host test compares the two.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal unsafe struct ThreadBlock
{
    /// <summary>The block's size in bytes, without the thread-local variables below it.</summary>
    internal const int Size = 0x800;

    /// <summary>Where the allocator's part begins.</summary>
    internal const int AllocationOffset = 0x100;

    /// <summary>The length of the allocator's part in bytes.</summary>
    internal const int AllocationSize = 0x400;

    /// <summary>
    /// Where the processor saves the state of interrupted code: here and not on the strand's stack, which may be full. Registers and
    /// vector registers lie from here to the block's end (<c>Machine/Interrupts/InterruptedState.cs</c> names the parts).
    /// </summary>
    internal const int InterruptedStateOffset = 0x500;

    /// <summary>The block's own address, where compiled code reads the thread pointer.</summary>
    [FieldOffset(0x00)] internal ThreadBlock* Self;

    /// <summary>The block of the processor that runs it.</summary>
    [FieldOffset(0x08)] internal void* Cpu;

    /// <summary>The lowest usable byte of the stack.</summary>
    [FieldOffset(0x10)] internal byte* StackLow;

    /// <summary>One past the highest byte of the stack.</summary>
    [FieldOffset(0x18)] internal byte* StackHigh;

    /// <summary>While parked: where the registers lie that a switch takes up again, on the stack or (preempted) in the block.</summary>
    [FieldOffset(0x20)] internal byte* SavedStackPointer;

    /// <summary>The innermost exception in flight; the collector and the unwinder follow it outwards.</summary>
    [FieldOffset(0x28)] internal void* ExceptionChain;

    /// <summary>The next block in the list of all blocks.</summary>
    [FieldOffset(0x30)] internal ThreadBlock* Next;

    /// <summary>The previous block in the list of all blocks.</summary>
    [FieldOffset(0x38)] internal ThreadBlock* Previous;

    /// <summary>The number of the spindle that pays for what is allocated; 0 is the nucleus.</summary>
    [FieldOffset(0x40)] internal int Owner;

    /// <summary>1 where the handler in charge is to be terminated at the next point where that is safe.</summary>
    [FieldOffset(0x44)] internal int Terminating;

    /// <summary>Above 0 the strand is inside code that must not be aborted.</summary>
    [FieldOffset(0x48)] internal int NoAbortDepth;

    /// <summary>An identity of the strand, unique since boot and never 0.</summary>
    [FieldOffset(0x4C)] internal int Identity;

    /// <summary>A handle to the managed strand, or null.</summary>
    [FieldOffset(0x50)] internal nint Strand;

    /// <summary>The soft guard page below <see cref="StackLow"/>, or null.</summary>
    [FieldOffset(0x58)] internal byte* SoftGuard;

    /// <summary>The first byte of the thread-local variables.</summary>
    [FieldOffset(0x60)] internal byte* TlsStart;

    /// <summary>The length of the thread-local variables in bytes.</summary>
    [FieldOffset(0x68)] internal nuint TlsSize;

    /// <summary>The frame of the containment method that a termination is aimed at, by its stack address; null hides no clause.</summary>
    [FieldOffset(0x70)] internal byte* TerminationTarget;

    /// <summary>1 where the reserve below the soft guard is in use: a stack overflow is being unwound.</summary>
    [FieldOffset(0x78)] internal int ReserveInUse;

    /// <summary>Last error of the runtime's own system calls.</summary>
    [FieldOffset(0x7C)] internal int Errno;

    /// <summary>The address that <c>RhRegisterInlinedThreadStaticRoot</c> gave, or null.</summary>
    [FieldOffset(0x80)] internal void* InlinedThreadStatics;

    /// <summary>Above 0 the code must not be preempted: interrupts may come, another strand may not.</summary>
    [FieldOffset(0x88)] internal int PreemptDisableDepth;

    /// <summary>How many instructions the strand was stepped through, and one, on the way to where it can be ended; 0 where it is not stepped.</summary>
    [FieldOffset(0x8C)] internal int Steps;

    /// <summary>How many of <see cref="NoAbortDepth"/> are ports that the strand is inside of.</summary>
    [FieldOffset(0x90)] internal int PortDepth;

    /// <summary>The stack pointer that an interrupt found; valid while <see cref="IsInterrupted"/>.</summary>
    [FieldOffset(0x7E0)] internal byte* InterruptedStackPointer;

    /// <summary>Whether the parked strand was preempted: its registers lie in the block instead of on its stack.</summary>
    internal readonly bool IsInterrupted => SavedStackPointer == (byte*)Self + InterruptedStateOffset;

    /// <summary>The lowest byte of the parked strand's stack that is in use.</summary>
    internal readonly byte* ParkedStackPointer => IsInterrupted ? InterruptedStackPointer : SavedStackPointer;

    /// <summary>Asks no more that the handler in charge be terminated, and steps it no further.</summary>
    internal void StopTerminating()
    {
        Terminating = 0;
        Steps = 0;
    }

    /// <summary>The block of the code that runs.</summary>
    internal static ThreadBlock* Current => CurrentBlock();

    [RuntimeImport("*", "spin_current_thread")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern ThreadBlock* CurrentBlock();
}
