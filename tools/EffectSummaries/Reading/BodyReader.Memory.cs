using System.Reflection.Metadata;

namespace Spin.EffectSummaries.Reading;

/// <content>Fields, elements and other memory.</content>
internal sealed partial class BodyReader
{
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
                Push(Behind(Pop()));
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
                Walk();
                Value from = Pop();
                Store(Pop(), Value.Of(from.Origins), isWhole: false);
                return true;
            case ILOpCode.Initblk:
                Walk();
                _ = Pop();
                _ = Pop();
                Store(Pop(), Value.Of(0), isWhole: false);
                return true;
            default:
                return false;
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
}
