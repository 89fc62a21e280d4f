using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>
/// One frame of a walk over the stack: the layout that CoreLib calls StackFrameIterator, of which it reads the frame pointer, the two
/// program counters and the register display; the rest is free for the walker.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 360)]
internal unsafe struct FrameIterator
{
    /// <summary>The frame's rbp: a funclet and its method share it, so a stack trace lists them once.</summary>
    [FieldOffset(16)] internal ulong FramePointer;

    /// <summary>An address inside the instruction that is being executed.</summary>
    [FieldOffset(24)] internal byte* ControlPc;

    /// <summary>The frame's registers.</summary>
    [FieldOffset(32)] internal RegisterDisplay Registers;

    /// <summary>How to leave the frame.</summary>
    [FieldOffset(168)] internal UnwindRow Row;

    /// <summary>The return address into the frame, or the faulting instruction.</summary>
    [FieldOffset(344)] internal byte* OriginalControlPc;
}
