using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>
/// The part of a thread block that an interrupt fills: its end is the stack that the processor pushes to (through the interrupt stack
/// table), so an interrupt needs not one byte of the strand's own stack, and a preemption copies nothing.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal unsafe struct InterruptedState
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = ThreadBlock.Size - ThreadBlock.InterruptedStateOffset;

    /// <summary>Where the frame ends and the processor begins to push.</summary>
    internal const int Top = 0x2F0;

    private const int FrameOffset = Top - InterruptFrame.Size;
    private const int ResumeSize = 7 * sizeof(ulong);
    private const int VectorStateSize = 512;

    /// <summary>What a switch takes up: six registers of no meaning, then the address that restores the rest.</summary>
    [FieldOffset(0x00)] internal fixed byte Resume[ResumeSize];

    /// <summary>The FXSAVE area (SDM vol. 1, 10.5.1).</summary>
    [FieldOffset(0x40)] internal fixed byte VectorState[VectorStateSize];

    /// <summary>The registers.</summary>
    [FieldOffset(FrameOffset)] internal InterruptFrame Frame;

    /// <summary>The state in a block.</summary>
    internal static InterruptedState* Of(ThreadBlock* block) => (InterruptedState*)((byte*)block + ThreadBlock.InterruptedStateOffset);

    /// <summary>The block that an interrupt's frame (not that of a fault) lies in: the interrupted strand's.</summary>
    internal static ThreadBlock* BlockOf(ref InterruptFrame frame) =>
        (ThreadBlock*)((byte*)Unsafe.AsPointer(ref frame) - FrameOffset - ThreadBlock.InterruptedStateOffset);
}
