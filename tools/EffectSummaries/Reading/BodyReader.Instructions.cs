using System.Reflection.Metadata;
using Spin.Analysis;
using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Reading;

/// <content>Instructions, by what they are about.</content>
internal sealed partial class BodyReader
{
    private void Lower()
    {
        ILOpCode code = Instruction.OpCode;
        if (LowerNumbers(code) || LowerVariable(code) || LowerMemory(code))
        {
            return;
        }

        switch (code)
        {
            case ILOpCode.Nop or ILOpCode.Break or ILOpCode.Volatile or ILOpCode.Unaligned or ILOpCode.Readonly or ILOpCode.Tail:
            case ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Ret or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Switch:
                break;
            case var branch when branch.IsBranch():
                break;
            case ILOpCode.Constrained:
                _constrained = TypeOf(Instruction.Handle);
                break;
            case ILOpCode.Dup:
                Value top = Pop();
                Push(top);
                Push(top);
                break;
            case ILOpCode.Pop:
                _ = Pop();
                break;
            case ILOpCode.Call or ILOpCode.Callvirt:
                LowerCall(code == ILOpCode.Callvirt);
                _constrained = null;
                break;
            case ILOpCode.Newobj:
                LowerNew();
                break;
            case ILOpCode.Ldftn or ILOpCode.Ldvirtftn:
                LowerFunction(code == ILOpCode.Ldvirtftn);
                break;
            case ILOpCode.Ldstr:
                Push(new ExactValue(new IlType(IlTypeKind.Primitive, "System.String"), Value.Shared));
                break;
            case ILOpCode.Newarr:
                _ = Pop();
                IlType element = TypeOf(Instruction.Handle);
                Cause(Effect.Allocates, "new " + IlSymbols.Text(element) + "[]");
                Push(Value.Of(0));
                break;
            case ILOpCode.Box:
                LowerBox();
                break;
            case ILOpCode.Castclass or ILOpCode.Isinst:
                LowerCast(code == ILOpCode.Isinst);
                break;
            case ILOpCode.Unbox or ILOpCode.Unbox_any:
                Value boxed = Pop();
                Push(boxed is ArgumentValue or ExactValue && code == ILOpCode.Unbox_any && _interpreter.Types.IsValueType(TypeOf(Instruction.Handle)) == false ? boxed : Value.Of(boxed.Origins));
                break;
            case ILOpCode.Ldtoken:
                Push(Instruction.Handle.Kind is HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification ? new TypeValue(TypeOf(Instruction.Handle)) : Value.Of(0));
                break;
            case ILOpCode.Sizeof:
                Push(Types.SizeOf(TypeOf(Instruction.Handle)) is { } size ? new NumberValue(size) : Value.Of(0));
                break;
            case ILOpCode.Localloc:
                _ = Pop();
                Push(Value.Of(0));
                break;
            case ILOpCode.Throw:
                _ = Pop();
                _ends = true;
                break;
            case ILOpCode.Rethrow:
                _ends = true;
                break;
            default:
                // calli, jmp, varargs: what they run cannot be told.
                Cause(Effect.Unknown, code.ToString());
                _ends = code == ILOpCode.Jmp;
                if (code == ILOpCode.Calli)
                {
                    LowerIndirectCall();
                }

                break;
        }
    }
}
