using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <content>Floating point and vectors.</content>
internal sealed partial class IlLowering
{
    private void NoteVector(IlInstruction instruction)
    {
        if (VectorOf(instruction) is { } type && IlVectors.IsVector(type))
        {
            _facts.Add(_block, Effect.UsesVector, CauseKind.Vector, IlNames.SimpleName(type), SiteOf(instruction));
        }
    }

    private string? VectorOf(IlInstruction instruction)
    {
        ILOpCode code = instruction.OpCode;
        switch (code)
        {
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                return VariableOf(_arguments, code - ILOpCode.Ldarg_0).Type.Name;
            case ILOpCode.Ldarg or ILOpCode.Ldarg_s:
                return VariableOf(_arguments, instruction.Operand).Type.Name;
            case ILOpCode.Ldfld or ILOpCode.Ldsfld or ILOpCode.Stfld or ILOpCode.Stsfld:
                return _program.Symbols.FieldOf(_method.Module, instruction.Handle).Type.Name;
            case ILOpCode.Call or ILOpCode.Callvirt:
                return _program.Symbols.MemberOf(_method.Module, instruction.Handle).Signature.ReturnType.Name;
            case ILOpCode.Newobj:
                return _program.Symbols.MemberOf(_method.Module, instruction.Handle).Owner.Name;
            case ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Ldelem or ILOpCode.Stelem:
                return _program.Symbols.TypeOf(_method.Module, instruction.Handle).Name;
            default:
                return IlVectors.Of(code);
        }
    }
}
