using System.Runtime;
using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>Enumerates the clauses of a frame's method for CoreLib's dispatcher.</summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
internal unsafe struct ClauseEnumerator
{
    private byte* _methodStart;
    private byte* _position;
    private uint _left;
    private uint _hidesCatches;

    [RuntimeExport("RhpEHEnumInitFromStackFrameIterator")]
    internal static byte Start(FrameIterator* frame, MethodRegion* region, ClauseEnumerator* enumerator)
    {
        if (frame->Row.Data == null)
        {
            return 0;
        }

        byte* data = MethodData.Method(in frame->Row, out byte* methodStart);
        region->Start = methodStart;
        region->Size = frame->Row.FunctionSize;
        region->ColdStart = null;
        region->ColdSize = 0;
        byte* clauses = MethodData.Clauses(data, methodStart);
        if (clauses == null)
        {
            return 0;
        }

        enumerator->_methodStart = methodStart;
        enumerator->_left = NativeNumber.Read(ref clauses);
        enumerator->_position = clauses;
        enumerator->_hidesCatches = HidesCatches(frame) ? 1u : 0u;
        return 1;
    }

    [RuntimeExport("RhpEHEnumNext")]
    internal static byte Next(ClauseEnumerator* enumerator, ExceptionClause* clause)
    {
        if (enumerator->_left == 0)
        {
            return 0;
        }

        enumerator->_left--;
        byte* position = enumerator->_position;
        byte* methodStart = enumerator->_methodStart;
        clause->TryStart = NativeNumber.Read(ref position);
        uint lengthAndKind = NativeNumber.Read(ref position);
        clause->TryEnd = clause->TryStart + (lengthAndKind >> 2);
        clause->Kind = (ExceptionClause.ClauseKind)(lengthAndKind & 3);
        clause->Handler = methodStart + NativeNumber.Read(ref position);
        clause->Filter = null;
        clause->Type = null;
        switch (clause->Kind)
        {
            case ExceptionClause.ClauseKind.Typed:
                clause->Type = position + *(int*)position;
                position += sizeof(int);
                break;
            case ExceptionClause.ClauseKind.Filter:
                clause->Filter = methodStart + NativeNumber.Read(ref position);
                break;
            default:
                break;
        }

        enumerator->_position = position;
        if (enumerator->_hidesCatches != 0 && clause->Kind != ExceptionClause.ClauseKind.Fault)
        {
            clause->TryEnd = clause->TryStart; // an empty range: the clause keeps its number and never applies
        }

        return 1;
    }

    /// <summary>Whether a frame catches exceptions where it stands.</summary>
    internal static bool Catches(FrameIterator* frame)
    {
        MethodRegion region;
        ClauseEnumerator enumerator;
        ExceptionClause clause;
        if (Start(frame, &region, &enumerator) == 0)
        {
            return false;
        }

        nuint at = (nuint)(frame->ControlPc - region.Start);
        while (Next(&enumerator, &clause) != 0)
        {
            if (clause.Kind == ExceptionClause.ClauseKind.Typed && at >= clause.TryStart && at < clause.TryEnd)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A handler that is being terminated cannot catch its termination: until the walk reaches the frame of the containment that the
    /// termination is aimed at, no catch applies, while every finally does.
    /// </summary>
    private static bool HidesCatches(FrameIterator* frame)
    {
        byte* target = ThreadBlock.Current->TerminationTarget;
        return target != null && frame->Registers.StackPointer < target;
    }

    /// <summary>Where a method's code lies: the layout that CoreLib calls MethodRegionInfo.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct MethodRegion
    {
        internal byte* Start;
        internal nuint Size;
        internal byte* ColdStart;
        internal nuint ColdSize;
    }
}
