using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis;
using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Reading;

/// <content>Boxes and casts.</content>
internal sealed partial class BodyReader
{
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
            Cause(Effect.Allocates, "boxing of " + IlSymbols.Text(type));
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
