using System;
using System.Reflection;
using Spin.Analysis;
using Spin.Analysis.Il;
using Spin.Analysis.Library;
using Spin.EffectSummaries.Library;

namespace Spin.EffectSummaries.Reading;

/// <content>Calls that run what their receiver, or the code that passes it, has for a member.</content>
internal sealed partial class BodyReader
{
    private void CallVirtual(Instance declared, Value[] arguments, bool returns)
    {
        if (_interpreter.Reviewed.Find(declared.Method) is not null)
        {
            CallDirect(declared, arguments, returns);
            return;
        }

        if (_constrained is { } parameter && Types.IsOpen(parameter))
        {
            BackToArgument(parameter, declared);
            Finish(returns, Value.Of(OriginsOf(arguments)));
            return;
        }

        IlType? type = _constrained is { } constrained ? Constrain(constrained, declared, arguments) : null;
        Value receiver = arguments.Length == 0 ? Value.Of(0) : arguments[0] is CastValue cast ? cast.Tested : arguments[0];
        if (type is null && receiver is ChoiceValue choice)
        {
            ForEach(choice, option => CallVirtual(declared, [option, .. arguments[1..]], returns: false));
            Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
            return;
        }

        if (type is null && receiver is BoxedValue boxed && Types.IsOpen(boxed.Type))
        {
            BackToArgument(boxed.Type, declared);
            Finish(returns, Value.Of(OriginsOf(arguments)));
            return;
        }

        if ((type ?? ExactTypeOf(receiver)) is { } exact)
        {
            CallOf(exact, declared, arguments, returns);
            return;
        }

        CallOverrides(declared, receiver, arguments, returns);
    }

    // A constrained call takes the address; of a reference it takes what is there.
    private IlType? Constrain(IlType constrained, Instance declared, Value[] arguments)
    {
        if (declared.Method.IsStatic || _interpreter.Types.IsValueType(constrained) == true)
        {
            return constrained;
        }

        if (arguments.Length == 0)
        {
            return null;
        }

        arguments[0] = Behind(arguments[0]);
        return IsSealed(constrained) ? constrained : null;
    }

    // The type that an object has and no other; null where it may have another.
    private IlType? ExactTypeOf(Value value) => value switch
    {
        ExactValue exact => exact.Type,
        BoxedValue boxed => boxed.Type,
        ArgumentValue { Position: var position } when ParameterType(position) is { } parameter && IsSealed(parameter) => parameter,
        _ => null,
    };

    private void CallOf(IlType type, Instance declared, Value[] arguments, bool returns)
    {
        if (BodyKnowledge.ComparedBy(type) is { } compared)
        {
            BodyKnowledge.Compare(
                declared.Method.Name,
                compared,
                _interpreter,
                Back,
                found => CallDirect(found, [Value.Of(0), Value.Of(0)], returns: false),
                unknown => Cause(Effect.Unknown, unknown));
            Finish(returns, Value.Of(OriginsOf(arguments)));
        }
        else if (_interpreter.Members.Find(type, declared) is { } found)
        {
            CallDirect(found, arguments, returns);
        }
        else
        {
            Cause(Effect.Unknown, $"{IlSymbols.Text(type)} as {declared}");
            Finish(returns, Value.Of(OriginsOf(arguments)));
        }
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

    private IlType? ParameterType(int argument) => _isInstance
        ? argument == 0 ? Module.Types.GetTypeFromDefinition(Module.Reader, _instance.Method.Owner, 0) with { Arguments = _instance.OfType } : _parameters[argument - 1]
        : _parameters[argument];

    private bool IsSealed(IlType type) => type.Kind is IlTypeKind.Array || type.Name == "System.String" ||
        type.Kind is IlTypeKind.Class or IlTypeKind.Struct && _interpreter.Library.Resolve(type) is { } declared && (declared.Module.Reader.GetTypeDefinition(declared.Handle).Attributes & TypeAttributes.Sealed) != 0;
}
