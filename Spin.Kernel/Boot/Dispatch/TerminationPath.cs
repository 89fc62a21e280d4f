using Spin.Kernel.Dispatch;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Boot;

/// <summary>The frames that a termination would unwind, from interrupted code out to the containment. Allocates nothing.</summary>
internal unsafe struct TerminationPath
{
    private ulong _start;
    private ulong _end;
    private ulong _wanted;
    private ulong _found;

    /// <summary>Follows it.</summary>
    /// <param name="context">The registers of the interrupted code.</param>
    /// <param name="target">The containment.</param>
    /// <param name="stackPointer">The stack pointer of the containment's frame.</param>
    /// <returns>
    /// The same; 0 where the frames do not lead there, where one of them is the nucleus', or where the containment would not catch, in its
    /// guard's place for one.
    /// </returns>
    internal static ulong Follow(LimitedContext* context, in Containment target, ulong stackPointer)
    {
        TerminationPath path = new() { _start = target.Start, _end = target.End, _wanted = stackPointer };
        StackWalk.From(context, isInstructionFault: true, &Visit, &path);
        return path._found;
    }

    private static bool Visit(FrameIterator* frame, void* state)
    {
        TerminationPath* path = (TerminationPath*)state;
        ulong at = (ulong)frame->ControlPc;
        ulong stackPointer = (ulong)frame->Registers.StackPointer;
        if (stackPointer == path->_wanted && at >= path->_start && at < path->_end)
        {
            path->_found = ClauseEnumerator.Catches(frame) ? stackPointer : 0;
            return false;
        }

        return stackPointer < path->_wanted && !MethodData.IsNucleus(frame->Row.Data);
    }
}
