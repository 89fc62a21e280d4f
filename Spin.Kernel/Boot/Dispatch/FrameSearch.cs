using Spin.Kernel.Runtime;

namespace Spin.Kernel.Boot;

/// <summary>Looks for a frame by its code, and by where its stack pointer stood, with the unwinder. Allocates nothing.</summary>
internal unsafe struct FrameSearch
{
    /// <summary>Any stack pointer.</summary>
    internal const ulong Anywhere = 0;

    private ulong _start;
    private ulong _end;
    private ulong _wanted;

    /// <summary>The stack pointer of the frame that was found; 0 where none was.</summary>
    internal ulong Found { get; private set; }

    /// <summary>Searches from the caller outwards.</summary>
    /// <param name="start">The first byte of the code.</param>
    /// <param name="end">One past its last byte.</param>
    /// <param name="stackPointer">The frame's stack pointer, or <see cref="Anywhere"/>.</param>
    internal static ulong FromHere(ulong start, ulong end, ulong stackPointer)
    {
        FrameSearch search = new() { _start = start, _end = end, _wanted = stackPointer };
        StackWalk.FromHere(&Visit, &search);
        return search.Found;
    }

    /// <summary>Searches from registers outwards.</summary>
    internal static ulong From(LimitedContext* context, bool isInstructionFault, ulong start, ulong end, ulong stackPointer)
    {
        FrameSearch search = new() { _start = start, _end = end, _wanted = stackPointer };
        StackWalk.From(context, isInstructionFault, &Visit, &search);
        return search.Found;
    }

    private static bool Visit(FrameIterator* frame, void* state)
    {
        FrameSearch* search = (FrameSearch*)state;
        ulong at = (ulong)frame->ControlPc;
        ulong stackPointer = (ulong)frame->Registers.StackPointer;
        if (at >= search->_start && at < search->_end && (search->_wanted == Anywhere || search->_wanted == stackPointer))
        {
            search->Found = stackPointer;
            return false;
        }

        return true;
    }
}
