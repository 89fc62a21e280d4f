using System.Reflection.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>Branches, and the ways out.</content>
internal sealed partial class BodyVerifier
{
    /// <returns>Whether control does not go on to the next instruction; null where it is no branch.</returns>
    private bool? StepBranch(Instruction instruction)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Br or ILOpCode.Br_s:
                Branch((int)instruction.Operand);
                return true;
            case ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s:
                StackValue condition = _state.Pop();
                if (condition.Kind is StackKind.Float or StackKind.Value or StackKind.Function or StackKind.StackMemory || condition.IsUninitialized)
                {
                    throw Refusal.Types($"a branch on {condition}");
                }

                Branch((int)instruction.Operand);
                return false;
            case ILOpCode.Beq or ILOpCode.Beq_s or ILOpCode.Bne_un or ILOpCode.Bne_un_s:
                Compare(isEquality: true);
                Branch((int)instruction.Operand);
                return false;
            case ILOpCode.Leave or ILOpCode.Leave_s:
                Leave((int)instruction.Operand);
                return true;
            case ILOpCode.Switch:
                if (_state.Pop().Kind != StackKind.Int32)
                {
                    throw Refusal.Types("a switch on what is no int");
                }

                foreach (int target in _code.Targets(instruction))
                {
                    Branch(target);
                }

                return false;
            case ILOpCode.Ret:
                Return();
                return true;
            case ILOpCode.Throw:
                RequireAssignable(_state.Pop(), _known.Exception, "thrown");
                return true;
            case ILOpCode.Rethrow:
                return _blocks.IsInCatch(_current) ? true : throw Refusal.Types("'rethrow' where nothing was caught");
            case ILOpCode.Endfinally:
                RequireEnd(BlockKind.Finally, "'endfinally' outside a finally block");
                return true;
            case ILOpCode.Endfilter:
                if (_state.Pop().Kind != StackKind.Int32 || _blocks[_current].End != _current + 1)
                {
                    throw Refusal.Types("a filter does not end with its answer");
                }

                RequireEnd(BlockKind.Filter, "'endfilter' outside a filter");
                return true;
            default:
                if (!instruction.Code.IsBranch())
                {
                    return null;
                }

                Compare(isEquality: false);
                Branch((int)instruction.Operand);
                return false;
        }
    }

    private void Leave(int target)
    {
        _state.Clear();
        if (!_blocks.CanLeave(_current, target))
        {
            throw Refusal.Types("'leave' goes out of a finally block or into another block");
        }

        FlowTo(target);
    }

    private void RequireEnd(BlockKind kind, string problem)
    {
        if (_blocks[_current].Kind != kind)
        {
            throw Refusal.Types(problem);
        }
    }

    private void Return()
    {
        if (_blocks[_current].Kind != BlockKind.Body)
        {
            throw Refusal.Types("'ret' inside a guarded block or handler");
        }

        if (!_state.IsInitialized)
        {
            throw Refusal.Types("a constructor returns before it has called its base's");
        }

        MethodReturn();
        if (_state.Depth != 0)
        {
            throw Refusal.Types("values are left on the evaluation stack at 'ret'");
        }
    }

    private void MethodReturn()
    {
        IlType type = _variables.Self.ReturnType;
        if (_variables.Self.ReturnsVoid)
        {
            return;
        }

        StackValue value = _state.Pop();
        RequireAssignable(value, type, "returned");
        if (type is ByRefType reference)
        {
            if (value.Mutability != Mutability.Writable && !_variables.Self.ReturnsReadOnly)
            {
                throw Refusal.Types("a read-only reference is returned as a writable one");
            }

            if (value.Scope < Scope.Return || _relations.IsRefStruct(reference.Target) && ContentOf(value) != Scope.Caller)
            {
                throw Refusal.Types("a reference to what dies with this frame is returned");
            }
        }
        else if (value.Scope < Scope.Return && _relations.IsRefStruct(type))
        {
            throw Refusal.Types($"{type}, which may refer to what dies with this frame, is returned");
        }
    }
}
