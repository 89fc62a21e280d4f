using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis;
using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Reading;

/// <content>Calls as they are written: of members, of function pointers, of delegates; new objects and functions.</content>
internal sealed partial class BodyReader
{
    private const string Delegate = "System.MulticastDelegate";

    private void LowerCall(bool isVirtual)
    {
        IlMember member = _interpreter.MemberOf(Module, Instruction.Handle);
        Value[] arguments = PopAll(member.Signature.ParameterTypes.Length + (member.Signature.Header.IsInstance ? 1 : 0));
        bool returns = member.Signature.ReturnType.Name != "System.Void";
        IlType owner = member.Owner.Substitute(_instance.OfType, _instance.OfMethod);
        if (member.Definition is not { } definition)
        {
            // The accessors of arrays of several dimensions are made by the runtime.
            if (owner.Kind != IlTypeKind.Array)
            {
                Cause(Effect.Unknown, $"{owner.Name}::{member.Name}");
            }

            Finish(returns, Value.Of(OriginsOf(arguments)));
            return;
        }

        Instance callee = InstanceOf(definition, member);
        if (BodyKnowledge.Answer(callee, arguments, _interpreter) is { } known)
        {
            Finish(returns, known);
            return;
        }

        if (definition.Module.NameOf(definition.Owner) == UnsafeCode.Type)
        {
            CallUnsafe(callee, arguments, returns);
            return;
        }

        if (IsDelegate(definition) && definition.Name == "Invoke")
        {
            CallDelegate(arguments, returns);
            return;
        }

        bool mayDiffer = _constrained is not null || isVirtual && definition.IsOverridable;
        if (mayDiffer)
        {
            CallVirtual(callee, arguments, returns);
        }
        else
        {
            CallDirect(callee, arguments, returns);
        }
    }

    private void LowerIndirectCall()
    {
        MethodSignature<IlType> signature = Module.Reader.GetStandaloneSignature((StandaloneSignatureHandle)Instruction.Handle).DecodeMethodSignature(Module.Types, null);
        Value[] arguments = PopAll(signature.ParameterTypes.Length + 1 + (signature.Header.IsInstance ? 1 : 0));
        Finish(signature.ReturnType.Name != "System.Void", Value.Of(OriginsOf(arguments) | Value.Shared));
    }

    private void LowerNew()
    {
        IlMember member = _interpreter.MemberOf(Module, Instruction.Handle);
        Value[] arguments = PopAll(member.Signature.ParameterTypes.Length);
        IlType owner = member.Owner.Substitute(_instance.OfType, _instance.OfMethod);
        if (member.Definition is { } constructor && IsDelegate(constructor))
        {
            // Kept for ever in a field of the compiler's: dup, stsfld.
            bool isCached = _index + 2 < _body.Instructions.Length && _body.Instructions[_index + 2] is { OpCode: ILOpCode.Stsfld } store && IsCompilersCache(FieldNameOf(store.Handle));
            if (!isCached)
            {
                Cause(Effect.Allocates, "delegate");
            }

            Push(arguments[^1] switch
            {
                FunctionValue function => function,
                MemberOfValue { Receiver: var receiver } bound when receiver == arguments[0] => bound,
                _ => Value.Of(OriginsOf(arguments)),
            });
            return;
        }

        ExactValue made = new(owner, OriginsOf(arguments));
        if (_interpreter.Types.IsValueType(owner) == false)
        {
            Cause(Effect.Allocates, "new " + IlSymbols.Text(owner));
        }

        if (member.Definition is { } definition)
        {
            CallDirect(new Instance(definition, owner.Arguments, []), [made, .. arguments], returns: false);
        }

        if (!_ends)
        {
            Push(made);
        }
    }

    private void LowerFunction(bool isVirtual)
    {
        IlMember member = _interpreter.MemberOf(Module, Instruction.Handle);
        Value receiver = isVirtual ? Pop() : Value.Of(0);
        Push(member.Definition is not { } definition ? Value.Of(receiver.Origins)
            : isVirtual && definition.IsOverridable ? new MemberOfValue(InstanceOf(definition, member), receiver)
            : new FunctionValue(InstanceOf(definition, member), Value.Shared));
        _constrained = null;
    }

    private void CallUnsafe(Instance callee, Value[] arguments, bool returns)
    {
        if (UnsafeCode.Walks(callee.Method.Name))
        {
            Walk();
        }

        if (UnsafeCode.Writes(callee.Method.Name))
        {
            Store(arguments[0], Value.Of(OriginsOf(arguments[1..])), isWhole: false);
        }

        Finish(returns, UnsafeCode.Answer(callee, arguments) ?? Value.Of(OriginsOf(arguments)));
    }

    private void CallDelegate(Value[] arguments, bool returns)
    {
        Value receiver = arguments[0] is CastValue cast ? cast.Tested : arguments[0];
        switch (receiver)
        {
            case ChoiceValue choice:
                ForEach(choice, option => CallDelegate([option, .. arguments[1..]], returns: false));
                break;
            case FunctionValue { Function: var function }:
                CallDirect(function, function.Method.IsStatic ? arguments[1..] : [Value.Of(Value.Shared), .. arguments[1..]], returns);
                return;
            case MemberOfValue bound:
                CallVirtual(bound.Declared, [bound.Receiver, .. arguments[1..]], returns);
                return;
            default:
                CallBack(receiver, null, "Invoke");
                break;
        }

        Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
    }

    private Instance InstanceOf(IlMethod definition, IlMember member) => new(
        definition,
        member.Owner.Substitute(_instance.OfType, _instance.OfMethod).Arguments,
        [.. member.Arguments.Select(type => type.Substitute(_instance.OfType, _instance.OfMethod))]);

    private Value[] PopAll(int count)
    {
        Value[] values = new Value[count];
        for (int i = count - 1; i >= 0; i--)
        {
            values[i] = Pop();
        }

        return values;
    }

    private static bool IsDelegate(IlMethod method) => method.Module.BaseNameOf(method.Owner) == Delegate;
}
