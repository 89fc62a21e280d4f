using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis;
using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Reading;

/// <content>Variables, memory, objects.</content>
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
                Cause(Effect.Allocates, "new " + Types.Text(element) + "[]");
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

    private bool LowerVariable(ILOpCode code)
    {
        switch (code)
        {
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                Push(_state.Arguments[code - ILOpCode.Ldarg_0]);
                return true;
            case ILOpCode.Ldarg or ILOpCode.Ldarg_s:
                Push(_state.Arguments[(int)Instruction.Operand]);
                return true;
            case ILOpCode.Ldarga or ILOpCode.Ldarga_s:
                Push(new ArgumentAddress((int)Instruction.Operand));
                return true;
            case ILOpCode.Starg or ILOpCode.Starg_s:
                _state.Arguments[(int)Instruction.Operand] = Kept(Pop(), _body.AddressedArguments.Contains((int)Instruction.Operand));
                return true;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3:
                Push(_state.Locals[code - ILOpCode.Ldloc_0]);
                return true;
            case ILOpCode.Ldloc or ILOpCode.Ldloc_s:
                Push(_state.Locals[(int)Instruction.Operand]);
                return true;
            case ILOpCode.Ldloca or ILOpCode.Ldloca_s:
                Push(new LocalAddress((int)Instruction.Operand));
                return true;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                Set(code - ILOpCode.Stloc_0, Pop());
                return true;
            case ILOpCode.Stloc or ILOpCode.Stloc_s:
                Set((int)Instruction.Operand, Pop());
                return true;
            default:
                return false;
        }
    }

    private void Set(int local, Value value) => _state.Locals[local] = Kept(value, _body.AddressedLocals.Contains(local));

    // A number in a variable whose address is known elsewhere may change there.
    private static Value Kept(Value value, bool isAddressed) => isAddressed && value is NumberValue or NullValue && isAddressed ? Value.Of(0) : value;

    private bool LowerMemory(ILOpCode code)
    {
        switch (code)
        {
            case ILOpCode.Ldfld:
                Value owner = Pop();
                Push(Value.Of(Through(owner)));
                return true;
            case ILOpCode.Ldflda:
                Value addressed = Pop();
                Push(addressed is LocalAddress or ArgumentAddress ? addressed : Value.Of(addressed.Origins));
                return true;
            case ILOpCode.Ldsfld:
                Push(ReadStatic());
                return true;
            case ILOpCode.Ldsflda:
                Push(Value.Of(Value.Shared));
                return true;
            case ILOpCode.Stsfld:
                _ = Pop();
                return true;
            case ILOpCode.Stfld or ILOpCode.Stobj or >= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8 or ILOpCode.Stind_i:
                Value stored = Pop();
                Store(Pop(), stored, isWhole: code != ILOpCode.Stfld);
                return true;
            case ILOpCode.Cpobj:
                Value source = Pop();
                Store(Pop(), Value.Of(Through(source)), isWhole: true);
                return true;
            case ILOpCode.Initobj:
                Store(Pop(), Value.Of(0), isWhole: true);
                return true;
            case >= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref or ILOpCode.Ldobj:
                Value place = Pop();
                Push(place switch
                {
                    LocalAddress local => _state.Locals[local.Local],
                    ArgumentAddress argument => _state.Arguments[argument.Position],
                    _ => Value.Of(place.Origins),
                });
                return true;
            case ILOpCode.Ldlen:
                _ = Pop();
                Push(Value.Of(0));
                return true;
            case >= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref or ILOpCode.Ldelem or ILOpCode.Ldelema:
                _ = Pop();
                Push(Value.Of(Pop().Origins));
                return true;
            case >= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref or ILOpCode.Stelem:
                Value item = Pop();
                _ = Pop();
                Store(Pop(), item, isWhole: false);
                return true;
            case ILOpCode.Cpblk:
                _ = Pop();
                Value from = Pop();
                Store(Pop(), Value.Of(from.Origins), isWhole: false);
                return true;
            case ILOpCode.Initblk:
                _ = Pop();
                _ = Pop();
                Store(Pop(), Value.Of(0), isWhole: false);
                return true;
            default:
                return false;
        }
    }

    // What a value or the variable behind an address comes from.
    private long Through(Value value) => value switch
    {
        LocalAddress local => _state.Locals[local.Local].Origins,
        ArgumentAddress argument => _state.Arguments[argument.Position].Origins,
        _ => value.Origins,
    };

    private void Store(Value target, Value value, bool isWhole)
    {
        switch (target)
        {
            case LocalAddress { Local: var local }:
                _state.Locals[local] = isWhole ? Kept(value, isAddressed: true) : Value.Of(_state.Locals[local].Origins | value.Origins);
                break;
            case ArgumentAddress { Position: var position }:
                _state.Arguments[position] = isWhole ? Kept(value, isAddressed: true) : Value.Of(_state.Arguments[position].Origins | value.Origins);
                break;
        }
    }

    private Value ReadStatic()
    {
        string name = FieldNameOf(Instruction.Handle);
        if (IsCompilersCache(name))
        {
            return NullValue.Instance; // it is made where it is first asked for: the way there says what it holds
        }

        return _interpreter.Substitutions.TryFind(FieldOwnerOf(Instruction.Handle), name, out long? value) ? new NumberValue(value ?? 0) : Value.Of(Value.Shared);
    }

    private static bool IsCompilersCache(string name) => name is ['<', '>', ..] or ['<', >= '0' and <= '9', '>', ..];

    private string FieldNameOf(EntityHandle handle) => Module.Reader.GetString(handle.Kind == HandleKind.FieldDefinition
        ? Module.Reader.GetFieldDefinition((FieldDefinitionHandle)handle).Name
        : Module.Reader.GetMemberReference((MemberReferenceHandle)handle).Name);

    private string FieldOwnerOf(EntityHandle handle) => handle.Kind == HandleKind.FieldDefinition
        ? Module.NameOf(Module.Reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType())
        : TypeOf(Module.Reader.GetMemberReference((MemberReferenceHandle)handle).Parent).Name;

    private void LowerBox()
    {
        IlType type = TypeOf(Instruction.Handle);
        Value value = Pop();
        if (_interpreter.Types.IsValueType(type) == false || IsOfClass())
        {
            Push(value);
            return;
        }

        // A box that is only tested, taken apart again, or called through an interface of its type, is never made.
        ILOpCode next = _index + 1 < _body.Instructions.Length ? _body.Instructions[_index + 1].OpCode : ILOpCode.Nop;
        if (!IsTestedForNull() && next is not (ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s or ILOpCode.Isinst or ILOpCode.Unbox_any or ILOpCode.Ldnull or ILOpCode.Castclass))
        {
            Cause(Effect.Allocates, "boxing of " + Types.Text(type));
        }

        Push(new BoxedValue(type, value.Origins));
    }

    // Of a parameter that stands for classes alone, as 'where T : class' says.
    private bool IsOfClass()
    {
        IlType declared = _interpreter.Library.Program.Symbols.TypeOf(Module, Instruction.Handle);
        GenericParameterHandleCollection parameters = declared.Kind switch
        {
            IlTypeKind.TypeParameter => Module.Reader.GetTypeDefinition(_instance.Method.Owner).GetGenericParameters(),
            IlTypeKind.MethodParameter => _instance.Method.Definition.GetGenericParameters(),
            _ => default,
        };
        return declared.Index < parameters.Count && (Module.Reader.GetGenericParameter(parameters[declared.Index]).Attributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0;
    }

    // ArgumentNullException.ThrowIfNull(key) is no call when it is compiled.
    private bool IsTestedForNull()
    {
        for (int i = _index + 1; i < _body.Instructions.Length && i <= _index + 2; i++)
        {
            if (_body.Instructions[i].OpCode == ILOpCode.Call)
            {
                return _interpreter.MemberOf(Module, _body.Instructions[i].Handle) is { Name: "ThrowIfNull", Owner.Name: "System.ArgumentNullException" };
            }
        }

        return false;
    }

    private void LowerCast(bool isTest)
    {
        IlType target = TypeOf(Instruction.Handle);
        Value value = Pop();
        if (!isTest || value is NullValue)
        {
            Push(value);
            return;
        }

        bool? fits = value switch
        {
            ExactValue exact => _interpreter.Members.IsAssignable(exact.Type, target),
            BoxedValue boxed when boxed.Type.Name != "System.Nullable`1" => _interpreter.Members.IsAssignable(boxed.Type, target),
            _ => null,
        };
        Push(fits switch
        {
            true => value,
            false => NullValue.Instance,

            // It is what it was, or null; whoever calls it has tested that.
            null => value is BoxedValue or ArgumentValue ? new CastValue(value) : value is ChoiceValue or CastValue ? value : Value.Of(value.Origins),
        });
    }
}
