using System.Collections.Immutable;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>Calls.</content>
internal sealed partial class BodyVerifier
{
    private bool StepCall(Instruction instruction)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Call:
                Call(MethodOf(instruction), isVirtual: false);
                return true;
            case ILOpCode.Callvirt:
                Call(MethodOf(instruction), isVirtual: true);
                return true;
            case ILOpCode.Newobj:
                New(MethodOf(instruction));
                return true;
            case ILOpCode.Ldftn:
                LoadFunction(MethodOf(instruction));
                return true;
            case ILOpCode.Ldvirtftn:
                LoadVirtualFunction(MethodOf(instruction));
                return true;
            default:
                return false;
        }
    }

    private MethodUse MethodOf(Instruction instruction)
    {
        MethodUse method = _assembly.Members.Method(instruction.Token);
        ConstraintChecker.Check(_relations, method);
        RequireVisible(method.Owner);
        foreach (IlType argument in method.Arguments)
        {
            RequireVisible(argument);
        }

        if (method.Definition is not { } definition)
        {
            return method;
        }

        if (definition.Shape.Header.CallingConvention != SignatureCallingConvention.Default)
        {
            throw Refusal.Types($"{method} takes a list of arguments of variable length");
        }

        if (definition.IsTypeInitializer)
        {
            throw Refusal.Types($"{method} is called, which the runtime alone does");
        }

        return Visibility.CanSee(_method.Owner, definition)
            ? method
            : throw Refusal.Hidden($"{method} is not visible here: it is {Accessibility(definition.Attributes)}");
    }

    private void Call(MethodUse method, bool isVirtual)
    {
        IlType? constraint = Constraint();
        if (method.IsConstructor && isVirtual || isVirtual && method.IsStatic)
        {
            throw Refusal.Types($"'callvirt' of {method}, which is not virtual");
        }

        StackValue[] arguments = PopArguments(method);
        Escape escape = Escape.Of(this, method, arguments);
        StackValue? receiver = null;
        if (!method.IsStatic)
        {
            receiver = _state.Pop();
            escape = escape.WithReceiver(this, method, receiver.Value);
        }

        if (receiver is { } instance)
        {
            CheckReceiver(method, instance, constraint, isVirtual);
        }
        else
        {
            CheckStatic(method, constraint);
        }

        escape.Spill(this, method, arguments, receiver);
        PushResult(method, escape);
    }

    private StackValue[] PopArguments(MethodUse method)
    {
        StackValue[] arguments = new StackValue[method.Parameters.Length];
        for (int i = arguments.Length - 1; i >= 0; i--)
        {
            StackValue value = arguments[i] = _state.Pop();
            RequireAssignable(value, method.Parameters[i], "passed to ", method);
            if (value.Kind == StackKind.Address && value.Mutability != Mutability.Writable && (method.Trait(i) & ParameterTrait.ReadOnly) == 0)
            {
                throw Refusal.Types($"a read-only reference is passed to {method}, which may write through it");
            }
        }

        return arguments;
    }

    private void CheckStatic(MethodUse method, IlType? constraint)
    {
        if (constraint is not null)
        {
            if (method.Definition is not { IsVirtual: true } || !_relations.IsObjectAssignable(constraint, method.Owner))
            {
                throw Refusal.Types($"{constraint} has no member {method}");
            }
        }
        else if (method.Definition is { IsAbstract: true })
        {
            throw Refusal.Types($"{method} has no body");
        }
    }

    private void CheckReceiver(MethodUse method, StackValue receiver, IlType? constraint, bool isVirtual)
    {
        if (constraint is not null)
        {
            CheckConstrained(method, receiver, constraint, isVirtual);
            return;
        }

        if (method.IsConstructor)
        {
            CheckConstructorCall(method, receiver);
            return;
        }

        RequireFamily(OwnerOf(method), method.Definition is { } definition && IsFamily(definition.Attributes, definition.Owner), receiver);
        if (method.Owner is NamedType { Definition.IsValueType: true })
        {
            bool isReceiver = !isVirtual && receiver.Kind == StackKind.Address && receiver.Type!.Equals(method.Owner);
            if (!isReceiver || receiver.Mutability == Mutability.ReadOnly && !method.Definition!.ParameterTraits.IsReadOnly)
            {
                throw Refusal.Types(isReceiver ? $"{method}, which may change its receiver, is called on a read-only variable" : $"{method} is called on {receiver}");
            }

            return;
        }

        if (!IsAssignable(receiver, method.Owner))
        {
            throw Refusal.Types($"{method} is called on {(receiver.IsUninitialized ? "the object under construction" : receiver.ToString())}");
        }

        if (!isVirtual)
        {
            RequireNonVirtualCall(method, receiver);
        }
    }

    private DefinedType OwnerOf(MethodUse method) => method.Definition?.Owner ?? _known.Array.Definition;

    // Another object's override must not be passed by: it may be what attenuates a capability.
    private void RequireNonVirtualCall(MethodUse method, StackValue receiver)
    {
        if (method.Definition is not { } definition)
        {
            return;
        }

        if (definition.IsAbstract)
        {
            throw Refusal.Types($"{method} has no body");
        }

        // A structure has no derived classes: 'base.ToString()' boxes it.
        bool isOwn = receiver.IsThis || _method.Owner.IsValueType && _method.Owner.Self.Equals(receiver.Type);
        if (definition is { IsVirtual: true, IsFinal: false, Owner.IsSealed: false } && !isOwn)
        {
            throw Refusal.Types($"{method} is virtual and called past the overrides of another object");
        }
    }

    private void CheckConstrained(MethodUse method, StackValue receiver, IlType constraint, bool isVirtual)
    {
        bool isCall = isVirtual && receiver.Kind == StackKind.Address && receiver.Type!.Equals(constraint) &&
            method.Owner is NamedType { Definition.IsValueType: false } && _relations.IsObjectAssignable(constraint, method.Owner);
        if (!isCall)
        {
            throw Refusal.Types($"{method} is called on {receiver} as a {constraint}");
        }

        if (receiver.Mutability == Mutability.ReadOnly && constraint is not NamedType { Definition.IsReadOnlyStruct: true } &&
            constraint is not NamedType { Definition.Primitive: not Primitive.None } && !IsOfObject(method) && !(_relations.IsReference(constraint)))
        {
            throw Refusal.Types($"{method}, which may change its receiver, is called on a read-only variable");
        }
    }

    // Nobody changes itself in Equals, GetHashCode or ToString of a readonly member's implementation; C# calls them in place.
    private bool IsOfObject(MethodUse method) => method.Owner.Equals(_known.Object);

    private void CheckConstructorCall(MethodUse method, StackValue receiver)
    {
        if (receiver.Kind == StackKind.Address)
        {
            if (method.Owner is not NamedType { Definition.IsValueType: true } || !receiver.Type!.Equals(method.Owner) || receiver.Mutability != Mutability.Writable)
            {
                throw Refusal.Types($"the constructor of {method.Owner} is called on {receiver}");
            }

            return;
        }

        bool isOwn = receiver.IsUninitialized && (method.Owner.Equals(_method.Owner.Self) || method.Owner.Equals(_method.Owner.Base));
        if (!isOwn)
        {
            throw Refusal.Types($"the constructor of {method.Owner} is called on {receiver}, which is constructed already");
        }

        _state.IsInitialized = true;
        for (int i = 0; i < _state.Depth; i++)
        {
            _state[i] = _state[i] with { IsUninitialized = false };
        }

        for (int i = 0; i < _state.Tracked.Length; i++)
        {
            _state.Tracked[i] = _state.Tracked[i] with { IsUninitialized = false };
        }
    }

    private void New(MethodUse constructor)
    {
        if (!constructor.IsConstructor || constructor.Owner is NamedType { Definition.IsAbstract: true })
        {
            throw Refusal.Types($"{constructor.Owner} cannot be created by {constructor}");
        }

        if (constructor.Owner is NamedType { Definition.IsDelegate: true } type)
        {
            NewDelegate(type);
            return;
        }

        StackValue[] arguments = PopArguments(constructor);
        Escape escape = Escape.Of(this, constructor, arguments);
        escape.Spill(this, constructor, arguments, receiver: null);
        StackValue made = StackValues.Of(constructor.Owner, _relations);
        _state.Push(_relations.IsRefStruct(constructor.Owner) ? made with { Scope = escape.Result } : made);
    }

    private void PushResult(MethodUse method, Escape escape)
    {
        if (method.ReturnsVoid)
        {
            return;
        }

        StackValue result = StackValues.Of(method.ReturnType, _relations);
        if (method.ReturnType is ByRefType reference)
        {
            result = result with
            {
                Scope = escape.Result,
                Content = _relations.IsRefStruct(reference.Target) ? escape.Stored : Scope.Caller,
                Mutability = method.ReturnsReadOnly ? Mutability.ReadOnly : HasPrefix(ILOpCode.Readonly) ? Mutability.Controlled : Mutability.Writable,
            };
        }
        else if (_relations.IsRefStruct(method.ReturnType))
        {
            result = result with { Scope = escape.Result };
        }

        _state.Push(result);
    }
}
