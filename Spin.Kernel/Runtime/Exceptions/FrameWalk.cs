using System.Runtime;

namespace Spin.Kernel.Runtime;

/// <summary>
/// Walks the stack frame by frame: for CoreLib's dispatcher (RhpSfiInit, RhpSfiNext), for stack traces, and to find a containment.
/// Frames of assembly with unwind information are passed over; one without ends the walk, but for the throws of faults.
/// </summary>
internal static unsafe class FrameWalk
{
    private const uint NoClause = uint.MaxValue;

    [RuntimeExport("RhpSfiInit")]
    internal static byte Start(FrameIterator* frame, LimitedContext* context, byte isInstructionFault, byte* isIntercepted)
    {
        if (isIntercepted != null)
        {
            *isIntercepted = 0;
        }

        Load(ref frame->Registers, context);
        return TryEnter(frame, isInstructionFault != 0) && TrySkipAssembly(frame) ? (byte)1 : (byte)0;
    }

    [RuntimeExport("RhpSfiNext")]
    internal static byte Next(FrameIterator* frame, uint* collidedClause, byte* leftReversePInvoke, byte* isIntercepted)
    {
        if (collidedClause != null)
        {
            *collidedClause = NoClause;
        }

        if (isIntercepted != null)
        {
            *isIntercepted = 0;
        }

        if (leftReversePInvoke != null)
        {
            *leftReversePInvoke = MethodData.IsReversePInvoke(frame->Row.Data) ? (byte)1 : (byte)0;
            if (*leftReversePInvoke != 0)
            {
                return 1;
            }
        }

        Leave(frame);
        byte* returned = frame->Registers.InstructionPointer;
        ref readonly ImageLayout layout = ref ImageLayout.Current;
        if (collidedClause != null && (returned == layout.CatchReturn || returned == layout.FinallyReturn))
        {
            return Collide(frame, collidedClause);
        }

        return TryEnterCaller(frame) && TrySkipAssembly(frame) ? (byte)1 : (byte)0;
    }

    /// <summary>
    /// The walk has left a catch or finally body, which an earlier exception's dispatch called: go on where that dispatch stood, with
    /// the registers as the body left them, behind the clause whose body it was.
    /// </summary>
    private static byte Collide(FrameIterator* frame, uint* collidedClause)
    {
        RegisterDisplay body = frame->Registers;
        ExceptionRecord* record = (ExceptionRecord*)ThreadBlock.Current->ExceptionChain;
        while (record != null && (byte*)record < body.StackPointer)
        {
            record = record->Previous;
        }

        if (record == null)
        {
            return 0;
        }

        record->Kind |= ExceptionRecord.Superseded;
        *collidedClause = record->CurrentClause;
        *frame = record->Frame;
        frame->Registers.Rbx = body.Rbx;
        frame->Registers.Rbp = body.Rbp;
        frame->Registers.R12 = body.R12;
        frame->Registers.R13 = body.R13;
        frame->Registers.R14 = body.R14;
        frame->Registers.R15 = body.R15;
        return 1;
    }

    /// <summary>Makes the frame one of compiled C#, passing over those of assembly.</summary>
    private static bool TrySkipAssembly(FrameIterator* frame)
    {
        while (frame->Row.Data == null)
        {
            Leave(frame);
            if (!TryEnterCaller(frame))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Looks up where the walk has come to: a return address, or the throw that a fault was turned into, behind which the walk goes on at
    /// the faulting instruction.
    /// </summary>
    private static bool TryEnterCaller(FrameIterator* frame)
    {
        if (TryEnter(frame, isInstructionFault: false))
        {
            return true;
        }

        byte* returned = frame->Registers.InstructionPointer;
        ref readonly ImageLayout layout = ref ImageLayout.Current;
        if (returned < layout.FaultThrows || returned >= layout.FaultThrowsEnd)
        {
            return false;
        }

        Load(ref frame->Registers, (LimitedContext*)((ExceptionRecord*)frame->Registers.StackPointer + 1));
        return TryEnter(frame, isInstructionFault: true);
    }

    private static void Load(ref RegisterDisplay registers, LimitedContext* context)
    {
        registers.Rbx = &context->Rbx;
        registers.Rbp = &context->Rbp;
        registers.R12 = &context->R12;
        registers.R13 = &context->R13;
        registers.R14 = &context->R14;
        registers.R15 = &context->R15;
        registers.StackPointer = context->StackPointer;
        registers.InstructionPointer = context->InstructionPointer;
    }

    /// <summary>Looks the frame's instruction pointer up.</summary>
    private static bool TryEnter(FrameIterator* frame, bool isInstructionFault)
    {
        byte* instruction = frame->Registers.InstructionPointer;
        frame->OriginalControlPc = instruction;
        frame->ControlPc = isInstructionFault ? instruction : instruction - 1;
        frame->FramePointer = *frame->Registers.Rbp;
        return UnwindCache.TryGet(frame->ControlPc, out frame->Row);
    }

    /// <summary>Goes to the caller.</summary>
    private static void Leave(FrameIterator* frame)
    {
        ref RegisterDisplay registers = ref frame->Registers;
        ref UnwindRow row = ref frame->Row;
        byte* callerFrame = (row.FromRbp != 0 ? (byte*)*registers.Rbp : registers.StackPointer) + row.FrameOffset;
        Restore(ref registers.Rbx, callerFrame, row.Rbx);
        Restore(ref registers.Rbp, callerFrame, row.Rbp);
        Restore(ref registers.R12, callerFrame, row.R12);
        Restore(ref registers.R13, callerFrame, row.R13);
        Restore(ref registers.R14, callerFrame, row.R14);
        Restore(ref registers.R15, callerFrame, row.R15);
        registers.StackPointer = callerFrame;
        registers.InstructionPointer = *(byte**)(callerFrame - sizeof(ulong));
    }

    private static void Restore(ref ulong* register, byte* callerFrame, short offset)
    {
        if (offset != UnwindRow.NotSaved)
        {
            register = (ulong*)(callerFrame + offset);
        }
    }
}
