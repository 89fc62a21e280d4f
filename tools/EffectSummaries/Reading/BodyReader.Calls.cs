using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis;
using Spin.Analysis.Il;
using Spin.Analysis.Library;
using Spin.EffectSummaries.Library;

namespace Spin.EffectSummaries.Reading;

/// <content>Calls, new objects, functions.</content>
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

        Instance callee = new(definition, owner.Arguments, [.. member.Arguments.Select(type => type.Substitute(_instance.OfType, _instance.OfMethod))]);
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
            Cause(Effect.Allocates, "new " + Types.Text(owner));
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
        IlType owner = member.Owner.Substitute(_instance.OfType, _instance.OfMethod);
        Push(member.Definition is { } definition && !(isVirtual && definition.IsOverridable)
            ? new FunctionValue(new Instance(definition, owner.Arguments, [.. member.Arguments.Select(type => type.Substitute(_instance.OfType, _instance.OfMethod))]), Value.Shared)
            : member.Definition is { } overridable
                ? new MemberOfValue(new Instance(overridable, owner.Arguments, [.. member.Arguments.Select(type => type.Substitute(_instance.OfType, _instance.OfMethod))]), receiver)
                : Value.Of(receiver.Origins));
        _constrained = null;
    }

    private void CallUnsafe(Instance callee, Value[] arguments, bool returns)
    {
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

    private void CallVirtual(Instance declared, Value[] arguments, bool returns)
    {
        if (_interpreter.Reviewed.Find(declared.Method) is not null)
        {
            CallDirect(declared, arguments, returns);
            return;
        }

        IlType? type = null;
        if (_constrained is { } constrained)
        {
            if (Types.IsOpen(constrained))
            {
                BackToArgument(constrained, declared);
                Finish(returns, Value.Of(OriginsOf(arguments)));
                return;
            }

            // A constrained call takes the address; of a reference it takes what is there.
            type = declared.Method.IsStatic || _interpreter.Types.IsValueType(constrained) == true ? constrained : null;
            if (type is null && arguments.Length > 0)
            {
                arguments[0] = arguments[0] switch
                {
                    LocalAddress local => _state.Locals[local.Local],
                    ArgumentAddress argument => _state.Arguments[argument.Position],
                    var other => Value.Of(other.Origins),
                };
                type = IsSealed(constrained) ? constrained : null;
            }
        }

        Value receiver = arguments.Length == 0 ? Value.Of(0) : arguments[0] is CastValue cast ? cast.Tested : arguments[0];
        if (type is null && receiver is ChoiceValue choice)
        {
            ForEach(choice, option => CallVirtual(declared, [option, .. arguments[1..]], returns: false));
            Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
            return;
        }

        switch (receiver)
        {
            case var _ when type is not null:
                break;
            case ExactValue exact:
                type = exact.Type;
                break;
            case BoxedValue boxed when Types.IsOpen(boxed.Type):
                BackToArgument(boxed.Type, declared);
                Finish(returns, Value.Of(OriginsOf(arguments)));
                return;
            case BoxedValue boxed:
                type = boxed.Type;
                break;
            case ArgumentValue { Position: var position } when ParameterType(position) is { } parameter && IsSealed(parameter):
                type = parameter;
                break;
        }

        if (type is not null && BodyKnowledge.ComparedBy(type) is { } compared)
        {
            BodyKnowledge.Compare(
                declared.Method.Name,
                compared,
                _interpreter,
                Back,
                found => CallDirect(found, [Value.Of(0), Value.Of(0)], returns: false),
                unknown => Cause(Effect.Unknown, unknown));
            Finish(returns, Value.Of(OriginsOf(arguments)));
            return;
        }

        if (type is not null)
        {
            if (_interpreter.Members.Find(type, declared) is { } found)
            {
                CallDirect(found, arguments, returns);
                return;
            }

            Cause(Effect.Unknown, $"{Types.Text(type)} as {declared}");
            Finish(returns, Value.Of(OriginsOf(arguments)));
            return;
        }

        CallOverrides(declared, receiver, arguments, returns);
    }

    // A call on nothing throws.
    private void ForEach(ChoiceValue choice, Action<Value> call)
    {
        foreach (Value option in choice.Options)
        {
            if (option is not NullValue)
            {
                call(option);
                _ends = false;
            }
        }
    }

    // Whatever overrides or implements it in the class library; spindles may implement what they can see.
    private void CallOverrides(Instance declared, Value receiver, Value[] arguments, bool returns)
    {
        long passed = receiver.Origins & ~Value.Shared;
        bool isOwn = passed == 0 || !Visibility.IsVisible(declared.Method);
        if (!isOwn)
        {
            CallBack(receiver, declared.Method.Module.NameOf(declared.Method.Owner), declared.Method.Name);
            Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
            return;
        }

        if (_interpreter.Members.FindAll(declared) is not { } all)
        {
            Cause(Effect.Unknown, "one of many: " + declared);
            Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
            return;
        }

        foreach (Instance each in all)
        {
            CallDirect(each, arguments, returns: false);
            _ends = false;
        }

        Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
    }

    // Code of the caller's: an argument's, or what the object was made with.
    private void CallBack(Value receiver, string? owner, string name)
    {
        if (receiver is ArgumentValue { Position: var position })
        {
            Back(new Callback(CallbackSource.Argument, PositionOf(position), owner, name));
        }
        else if (Value.ArgumentBehind(receiver.Origins) is { } argument)
        {
            // Which argument it is behind stands in the position; to spindles only what is behind the receiver can be said.
            Back(new Callback(CallbackSource.Receiver, argument, owner, name));
        }
        else
        {
            Cause(Effect.Unknown, $"{owner ?? "delegate"}::{name} of something passed");
        }
    }

    private void BackToArgument(IlType parameter, Instance declared)
    {
        CallbackSource source = parameter.Kind == IlTypeKind.TypeParameter ? CallbackSource.TypeArgument : CallbackSource.MethodArgument;
        Back(new Callback(source, parameter.Index, declared.Method.Module.NameOf(declared.Method.Owner), declared.Method.Name));
    }

    private void CallDirect(Instance callee, Value[] arguments, bool returns)
    {
        string owner = callee.Method.Module.NameOf(callee.Method.Owner);
        if (_interpreter.Reviewed.Find(callee.Method) is { } fact)
        {
            Cause(fact.Effects, $"{owner}::{callee.Method.Name}");
            foreach (Callback callback in fact.CallbacksOf(callee))
            {
                Back(callback);
            }

            Weaken(arguments);
            Finish(returns, Value.Of(OriginsOf(arguments)));
            return;
        }

        if (_interpreter.Substitutions.IsRemoved(owner, callee.Method.Name) || NeverReturns(callee.Method))
        {
            _ends = true;
            return;
        }

        if (!callee.Method.HasBody)
        {
            Cause(Effect.Unknown, $"no IL: {owner}::{callee.Method.Name}");
            Weaken(arguments);
            Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
            return;
        }

        if (callee.IsTooDeep)
        {
            Cause(Effect.Unknown, $"ever deeper: {owner}::{callee.Method.Name}");
            Weaken(arguments);
            Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
            return;
        }

        // What an intrinsic's body says that calls itself is an instruction; what it writes it writes through references.
        if (callee.Method == _instance.Method && IsIntrinsic(callee.Method))
        {
            if (_parameters is [{ Kind: IlTypeKind.ByReference }, ..])
            {
                Store(arguments[0], Value.Of(OriginsOf(arguments)), isWhole: false);
            }

            Finish(returns, Value.Of(OriginsOf(arguments)));
            return;
        }

        Interpretation? body = _interpreter.Read(callee);
        Call call = new(callee, [.. arguments]);
        Note(result => result.Calls.Add(call));
        Weaken(arguments);
        if (body is { Returns: false })
        {
            // The compiler puts a body of its own in the place of one that only throws.
            if (IsIntrinsic(callee.Method))
            {
                Cause(Effect.Unknown, $"replaced: {owner}::{callee.Method.Name}");
                Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
                return;
            }

            _ends = true;
            return;
        }

        Finish(returns, body?.Result is { } known ? Map(known, arguments) : Value.Of(OriginsOf(arguments) | Value.Shared));
    }

    private void Finish(bool returns, Value result)
    {
        if (returns)
        {
            Push(result);
        }
    }

    // What a callee says of its arguments, in terms of what is passed.
    private Value Map(Value result, Value[] arguments) => result switch
    {
        ArgumentValue { Position: var position } => position < arguments.Length ? arguments[position] : Value.Of(Value.Shared),
        NumberValue or NullValue or TypeValue or FunctionValue => result,
        ExactValue exact => exact with { Origins = MapOrigins(exact.Origins, arguments) },
        BoxedValue boxed => boxed with { Origins = MapOrigins(boxed.Origins, arguments) },
        _ => Value.Of(MapOrigins(result.Origins, arguments)),
    };

    private long MapOrigins(long origins, Value[] arguments)
    {
        long mapped = origins & Value.Shared;
        for (int i = 0; i < arguments.Length; i++)
        {
            mapped |= (origins & (1L << i)) != 0 ? Through(arguments[i]) : 0;
        }

        return mapped;
    }

    // Through the address of a variable a callee may write whatever it was given.
    private void Weaken(Value[] arguments)
    {
        long origins = OriginsOf(arguments);
        foreach (Value argument in arguments)
        {
            switch (argument)
            {
                case LocalAddress { Local: var local } when _state.Locals[local] is not UnknownValue || (origins & ~_state.Locals[local].Origins) != 0:
                    _state.Locals[local] = Value.Of(_state.Locals[local].Origins | origins);
                    break;
                case ArgumentAddress { Position: var position } when _state.Arguments[position] is NumberValue or NullValue:
                    _state.Arguments[position] = Value.Of(origins);
                    break;
            }
        }
    }

    private long OriginsOf(Value[] values)
    {
        long origins = 0;
        foreach (Value value in values)
        {
            origins |= Through(value);
        }

        return origins;
    }

    private Value[] PopAll(int count)
    {
        Value[] values = new Value[count];
        for (int i = count - 1; i >= 0; i--)
        {
            values[i] = Pop();
        }

        return values;
    }

    private IlType? ParameterType(int argument) => _isInstance
        ? argument == 0 ? Module.Types.GetTypeFromDefinition(Module.Reader, _instance.Method.Owner, 0) with { Arguments = _instance.OfType } : _parameters[argument - 1]
        : _parameters[argument];

    private bool IsSealed(IlType type) => type.Kind is IlTypeKind.Array || type.Name == "System.String" ||
        type.Kind is IlTypeKind.Class or IlTypeKind.Struct && _interpreter.Library.Resolve(type) is { } declared && (declared.Module.Reader.GetTypeDefinition(declared.Handle).Attributes & TypeAttributes.Sealed) != 0;

    private static bool IsDelegate(IlMethod method) => method.Module.BaseNameOf(method.Owner) == Delegate;

    private static bool NeverReturns(IlMethod method) =>
        IlAttributes.Has(method.Module, method.Definition.GetCustomAttributes(), "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute");

    private static bool IsIntrinsic(IlMethod method) =>
        IlAttributes.Has(method.Module, method.Definition.GetCustomAttributes(), "System.Runtime.CompilerServices.IntrinsicAttribute");
}
