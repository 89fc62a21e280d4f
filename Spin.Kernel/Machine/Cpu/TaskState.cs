using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>
/// The 64-bit task-state segment (SDM vol. 3A, 9.7): the stack for entries from user mode and the stacks of the interrupt stack table,
/// which the processor takes without regard to the interrupted one.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal unsafe struct TaskState
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 0x68;

    /// <summary>Number in the interrupt stack table of the double fault's stack.</summary>
    internal const int DoubleFaultStack = 1;

    /// <summary>Number of the stack of non-maskable interrupts.</summary>
    internal const int NonMaskableStack = 2;

    /// <summary>Number of the machine check's stack.</summary>
    internal const int MachineCheckStack = 3;

    /// <summary>Number of the page fault's stack.</summary>
    internal const int PageFaultStack = 4;

    /// <summary>Number of the entry for interrupts: the running strand's own block, not a stack in the usual sense.</summary>
    internal const int InterruptStack = 5;

    /// <summary>Number of the debug exception's stack.</summary>
    internal const int DebugStack = 6;

    /// <summary>The stack for entries from user mode.</summary>
    [FieldOffset(0x04)] internal ulong Rsp0;

    /// <summary>The double fault's stack.</summary>
    [FieldOffset(0x24)] internal ulong Ist1;

    /// <summary>The stack of non-maskable interrupts.</summary>
    [FieldOffset(0x2C)] internal ulong Ist2;

    /// <summary>The machine check's stack.</summary>
    [FieldOffset(0x34)] internal ulong Ist3;

    /// <summary>The page fault's stack.</summary>
    [FieldOffset(0x3C)] internal ulong Ist4;

    /// <summary>Where the state of what runs is saved at an interrupt; changes with every switch of strands.</summary>
    [FieldOffset(0x44)] internal ulong Ist5;

    /// <summary>The debug exception's stack: code that is stepped may have none of its own left.</summary>
    [FieldOffset(0x4C)] internal ulong Ist6;

    /// <summary>Offset of the I/O permission map; <see cref="Size"/> where there is none: user mode has no ports.</summary>
    [FieldOffset(0x66)] internal ushort IoMap;
}
