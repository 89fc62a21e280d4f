using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>Delegates: a method goes from its instruction straight into the delegate's constructor.</content>
internal sealed partial class BodyVerifier
{
    private void LoadFunction(MethodUse method)
    {
        IlType? constraint = Constraint();
        if (method.IsConstructor || method.Definition is null)
        {
            throw Refusal.Types($"{method} is no delegate's method");
        }

        if (method.IsStatic)
        {
            CheckStatic(method, constraint);
        }
        else if (constraint is not null)
        {
            throw Refusal.Types($"{method} is no delegate's method");
        }

        RequireDelegateNext();
        _state.Push(new StackValue(StackKind.Function) { Function = method });
    }

    private void LoadVirtualFunction(MethodUse method)
    {
        // 'dup' shows that the method is looked up in the very object that the delegate keeps.
        bool isOfSame = _current > 0 && _code.Instructions[_current - 1].Code == ILOpCode.Dup && !_isTarget[_current];
        StackValue receiver = _state.Pop();
        if (!isOfSame || method.IsStatic || method.IsConstructor || method.Definition is null || !IsAssignable(receiver, method.Owner))
        {
            throw Refusal.Types($"{method} is looked up in {receiver}, which the delegate does not keep");
        }

        RequireFamily(OwnerOf(method), IsFamily(method.Definition.Attributes, method.Definition.Owner), receiver);
        RequireDelegateNext();
        _state.Push(new StackValue(StackKind.Function) { Function = method, IsVirtual = true });
    }

    private void RequireDelegateNext()
    {
        int next = _current + 1;
        if (next >= _code.Instructions.Count || _code.Instructions[next].Code != ILOpCode.Newobj || _isTarget[next])
        {
            throw new Refusal(VerifierRules.Pointers, "the address of a method is taken otherwise than for a delegate");
        }
    }

    private void NewDelegate(NamedType type)
    {
        StackValue function = _state.Pop();
        StackValue target = _state.Pop();
        if (function.Function is not { Definition: { } definition } method || Invoke(type) is not { } invoke)
        {
            throw Refusal.Types($"{type} is made of what is no method");
        }

        int bound = method.Parameters.Length - invoke.Parameters.Length;
        bool isBound = method.IsStatic
            ? bound == 0 ? target.IsNull : bound == 1 && IsBoundTo(target, method.Parameters[0])
            : bound == 0 && IsReceiver(target, method, function.IsVirtual);
        if (!isBound)
        {
            throw Refusal.Types($"{type} is made of {method} and {target}, which do not fit");
        }

        if (definition.Shape.Header.CallingConvention != SignatureCallingConvention.Default)
        {
            throw Refusal.Types($"{type} is made of {method}, which does not fit");
        }

        Signatures.RequireConvertible(_relations, method, method.IsStatic ? bound : 0, invoke, $"{type} is made of {method}");
        _state.Push(StackValue.Object(type));
    }

    private bool IsBoundTo(StackValue target, IlType parameter) =>
        _relations.IsReference(parameter) && parameter is not TypeVariable && IsAssignable(target, parameter);

    private bool IsReceiver(StackValue target, MethodUse method, bool isVirtual)
    {
        if (target.Kind != StackKind.Reference || target.IsUninitialized)
        {
            return false;
        }

        // Of a structure the delegate keeps the box.
        if (method.Owner is NamedType { Definition.IsValueType: true })
        {
            return !isVirtual && target.Type is not null && target.Type.Equals(method.Owner);
        }

        if (target.Type is not null && !_relations.IsObjectAssignable(target.Type, method.Owner))
        {
            return false;
        }

        RequireFamily(OwnerOf(method), IsFamily(method.Definition!.Attributes, method.Definition.Owner), target);
        if (!isVirtual)
        {
            RequireNonVirtualCall(method, target);
        }

        return true;
    }

    private static MethodUse? Invoke(NamedType type)
    {
        foreach (DefinedMethod method in type.Definition.MethodsNamed("Invoke"))
        {
            return MethodUse.Of(method, type, []);
        }

        return null;
    }
}
