using System.Reflection.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>The instructions, one by one.</content>
internal sealed partial class BodyVerifier
{
    /// <summary>Where a token names its table, and the number of that of texts.</summary>
    private const int TableShift = 24;
    private const int UserStrings = 0x70;

    /// <summary>Takes one instruction.</summary>
    /// <returns>Whether control does not go on to the next.</returns>
    private bool Step()
    {
        Instruction instruction = Current;
        ILOpCode code = instruction.Code;
        switch (code)
        {
            case ILOpCode.Nop:
                return false;
            case ILOpCode.Dup:
                _state.Push(_state.Peek());
                return false;
            case ILOpCode.Pop:
                _state.Pop();
                return false;
            case ILOpCode.Ldnull:
                _state.Push(StackValue.Object(null));
                return false;
            case ILOpCode.Ldstr:
                if (instruction.Operand >> TableShift != UserStrings || !_assembly.HasString((int)instruction.Operand & 0xFFFFFF))
                {
                    throw Refusal.Types("'ldstr' of what is no text");
                }

                _state.Push(StackValue.Object(_known.String));
                return false;
            case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4:
                _state.Push(new StackValue(StackKind.Int32));
                return false;
            case ILOpCode.Ldc_i8:
                _state.Push(new StackValue(StackKind.Int64));
                return false;
            case ILOpCode.Ldc_r4 or ILOpCode.Ldc_r8:
                _state.Push(new StackValue(StackKind.Float));
                return false;
        }

        if (StepVariable(instruction) || StepStackMemory(instruction) || StepArithmetic(instruction) || StepIndirect(instruction) || StepObject(instruction) || StepArray(instruction) || StepField(instruction) || StepCall(instruction) || StepPrefix(instruction))
        {
            return false;
        }

        if (StepBranch(instruction) is { } isLast)
        {
            return isLast;
        }

        throw code switch
        {
            ILOpCode.Calli => new Refusal(VerifierRules.Pointers, "'calli' calls whatever a number points to: use a delegate or an interface"),
            ILOpCode.Localloc => new Refusal(VerifierRules.StackMemory, "'localloc' is allowed only where C# makes a Span of a small constant size of it"),
            ILOpCode.Jmp or ILOpCode.Tail => Refusal.Types($"'{code}' leaves the frame without its checks".ToLowerInvariant()),
            _ => Refusal.Types($"the instruction '{Name(code)}' cannot be shown to be type-safe"),
        };
    }

    private static string Name(ILOpCode code) => code.ToString().ToLowerInvariant().Replace('_', '.');

    private bool StepVariable(Instruction instruction)
    {
        long operand = instruction.Operand;
        switch (instruction.Code)
        {
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                Load(_variables.Argument(instruction.Code - ILOpCode.Ldarg_0));
                return true;
            case ILOpCode.Ldarg_s or ILOpCode.Ldarg:
                Load(_variables.Argument(operand));
                return true;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3:
                Load(_variables.Local(instruction.Code - ILOpCode.Ldloc_0));
                return true;
            case ILOpCode.Ldloc_s or ILOpCode.Ldloc:
                Load(_variables.Local(operand));
                return true;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                Store(_variables.Local(instruction.Code - ILOpCode.Stloc_0));
                return true;
            case ILOpCode.Stloc_s or ILOpCode.Stloc:
                Store(_variables.Local(operand));
                return true;
            case ILOpCode.Starg_s or ILOpCode.Starg:
                Store(_variables.Argument(operand));
                return true;
            case ILOpCode.Ldarga_s or ILOpCode.Ldarga:
                LoadAddress(_variables.Argument(operand));
                return true;
            case ILOpCode.Ldloca_s or ILOpCode.Ldloca:
                LoadAddress(_variables.Local(operand));
                return true;
            default:
                return false;
        }
    }

    private void Load(int variable)
    {
        int slot = _variables.Slot(variable);
        _state.Push(slot >= 0 ? _state.Tracked[slot] : StackValues.Of(_variables.Type(variable), _relations));
    }

    private void Store(int variable)
    {
        IlType type = _variables.Type(variable);
        StackValue value = _state.Pop();
        RequireAssignable(value, type, "stored in a variable");
        int slot = _variables.Slot(variable);
        if (slot < 0)
        {
            return;
        }

        if (_state.Tracked[slot].IsThis && _state.Tracked[slot].Kind == StackKind.Address || _state.Tracked[slot].IsUninitialized)
        {
            throw Refusal.Types("the receiver is replaced");
        }

        StackValue declared = StackValues.Of(type, _relations);
        _state.Tracked[slot] = value.Kind == StackKind.Reference ? declared : value with { IsThis = false };
        EnterHandlers();
    }

    private void LoadAddress(int variable)
    {
        IlType type = _variables.Type(variable);
        bool isReceiver = variable == 0 && !_method.IsStatic;
        if (type is ByRefType || isReceiver && _state.Tracked[_variables.Slot(variable)].IsUninitialized)
        {
            throw Refusal.Types("the address of a reference is taken");
        }

        _state.Push(StackValue.Address(type, isReceiver ? Mutability.ReadOnly : Mutability.Writable) with { Scope = Scope.Frame, Variable = variable, IsWhole = true });
    }
}
