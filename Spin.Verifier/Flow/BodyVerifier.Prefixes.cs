using System.Reflection.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>Prefixes, which belong to the instruction behind them.</content>
internal sealed partial class BodyVerifier
{
    private bool StepPrefix(Instruction instruction)
    {
        bool fits = instruction.Code switch
        {
            ILOpCode.Readonly => Next is ILOpCode.Ldelema or ILOpCode.Call,
            ILOpCode.Constrained => Next is ILOpCode.Callvirt or ILOpCode.Call or ILOpCode.Ldftn,
            ILOpCode.Volatile => Next is ILOpCode.Ldfld or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Stsfld or ILOpCode.Ldobj or ILOpCode.Stobj or
                (>= ILOpCode.Ldind_i1 and <= ILOpCode.Stind_r8) or ILOpCode.Stind_i,
            _ => false,
        };
        if (!fits)
        {
            return instruction.Code is ILOpCode.Readonly or ILOpCode.Constrained or ILOpCode.Volatile
                ? throw Refusal.Types($"'{Name(instruction.Code)}' stands before an instruction that it does not belong to")
                : false;
        }

        if (_isTarget[_current + 1])
        {
            throw Refusal.Types("a branch goes between an instruction and its prefix");
        }

        return true;
    }

    private ILOpCode Next => _current + 1 < _code.Instructions.Count ? _code.Instructions[_current + 1].Code : ILOpCode.Nop;

    private bool HasPrefix(ILOpCode prefix) => _current > 0 && _code.Instructions[_current - 1].Code == prefix;

    /// <summary>The type of a 'constrained.' before this instruction.</summary>
    private IlType? Constraint() => HasPrefix(ILOpCode.Constrained)
        ? TypeOf(_code.Instructions[_current - 1].Token)
        : null;
}
