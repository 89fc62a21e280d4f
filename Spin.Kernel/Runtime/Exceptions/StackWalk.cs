using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime;

/// <summary>Walks the frames of compiled C# from a call outwards: for stack traces, and to find a containment. Allocates nothing.</summary>
internal static unsafe class StackWalk
{
    /// <summary>More frames than this are taken for a broken stack.</summary>
    private const int MaximumFrames = 4096;

    /// <summary>Walks from the caller outwards.</summary>
    /// <param name="visitor">Called with each frame and the state; false ends the walk.</param>
    /// <param name="state">Passed on to the visitor.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void FromHere(delegate*<FrameIterator*, void*, bool> visitor, void* state)
    {
        LimitedContext context;
        Capture(&context);
        From(&context, isInstructionFault: false, visitor, state);
    }

    /// <summary>Walks from captured registers outwards.</summary>
    /// <param name="context">The registers; they must stay where they are during the walk.</param>
    /// <param name="isInstructionFault">Whether the instruction pointer is that of a faulting instruction, not a return address.</param>
    /// <param name="visitor">Called with each frame and the state; false ends the walk.</param>
    /// <param name="state">Passed on to the visitor.</param>
    internal static void From(
        LimitedContext* context, bool isInstructionFault, delegate*<FrameIterator*, void*, bool> visitor, void* state)
    {
        FrameIterator frame;
        byte found = FrameWalk.Start(&frame, context, isInstructionFault ? (byte)1 : (byte)0, null);
        for (int count = 0; found != 0 && count < MaximumFrames && visitor(&frame, state); count++)
        {
            found = FrameWalk.Next(&frame, null, null, null);
        }
    }

    [RuntimeImport("*", "spin_capture_context")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void Capture(LimitedContext* context);
}
