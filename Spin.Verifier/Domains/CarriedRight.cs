using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Domains;

/// <summary>
/// Finds the capability that a value is or carries, whatever its type says: chosen, put into a tuple or an array, kept in a field, given
/// by a function or by a method. Objects of the project's own types carry what they let others call, which is theirs to say.
/// </summary>
internal sealed class CarriedRight(Contract contract)
{
    private readonly HashSet<(DefinedMethod Method, Origin Origin)> _followed = [];
    private readonly HashSet<(DefinedMethod Method, int Parameter)> _given = [];

    /// <summary>The capability in a value.</summary>
    internal DefinedType? Find(VerifiedBody body, Value? value)
    {
        foreach (Origin origin in value?.Origins ?? [])
        {
            if (contract.FindRight(origin.Type) is { } capability)
            {
                return capability;
            }

            if (_followed.Add((body.Method, origin)) && FindBehind(body, origin) is { } carried)
            {
                return carried;
            }
        }

        return null;
    }

    private DefinedType? FindBehind(VerifiedBody body, Origin origin)
    {
        switch (origin.Kind)
        {
            case OriginKind.Made when origin.Type is NamedType { Definition.IsDelegate: true }:
                return body.Values.Operand(origin.Number, 1)?.Single?.Method?.Definition is { } function ? FindReturned(body, function) : null;
            case OriginKind.Made when origin.Type is ArrayType or NamedType { Definition.Assembly.IsOfClassLibrary: true } || IsNameless(origin.Type):
                return First(body, Contents.Of(body, origin));
            case OriginKind.Element:
                return Find(body, Value.Of(origin.Container!));
            case OriginKind.Result when origin.Method?.Definition is { } called:
                return FindReturned(body, called);
            case OriginKind.Field when origin.Member is { } field && contract.IsJudged(field.Owner.Assembly):
                return FindStored(body, field);
            default:
                return null;
        }
    }

    // Of an anonymous type.
    private static bool IsNameless(IlType? type) => type is NamedType { Definition.Name: ['<', ..] };

    private DefinedType? First(VerifiedBody body, IEnumerable<Value> values)
    {
        foreach (Value value in values)
        {
            if (Find(body, value) is { } capability)
            {
                return capability;
            }
        }

        return null;
    }

    private DefinedType? FindReturned(VerifiedBody caller, DefinedMethod method)
    {
        if (!contract.IsJudged(method.Owner.Assembly) || caller.All.Find(method) is not { } body)
        {
            return null;
        }

        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            if (body.Code.Instructions[i].Code == ILOpCode.Ret && Find(body, body.Values.Operand(i, 0)) is { } capability)
            {
                return capability;
            }
        }

        return null;
    }

    private DefinedType? FindStored(VerifiedBody reader, DefinedField field)
    {
        foreach (DefinedMethod method in MethodsWithin(field.Owner))
        {
            if (reader.All.Find(method) is not { } body)
            {
                continue;
            }

            for (int i = 0; i < body.Code.Instructions.Count; i++)
            {
                if (body.Code.Instructions[i].Code == ILOpCode.Stfld && ReferenceEquals(body.Field(body.Code.Instructions[i]).Definition, field) &&
                    (Find(body, body.Values.Operand(i, 1)) ?? FindGiven(body, body.Values.Operand(i, 1)!)) is { } capability)
                {
                    return capability;
                }
            }
        }

        return null;
    }

    // What the other methods of the type pass to one that stores it, as to the setter of a property.
    private DefinedType? FindGiven(VerifiedBody setter, Value stored)
    {
        if (stored.Single is not { Kind: OriginKind.Argument } argument || !_given.Add((setter.Method, argument.Number)))
        {
            return null;
        }

        foreach (DefinedMethod method in MethodsWithin(setter.Method.Owner))
        {
            if (setter.All.Find(method) is not { } body)
            {
                continue;
            }

            for (int i = 0; i < body.Code.Instructions.Count; i++)
            {
                if (body.Code.Instructions[i].Code is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj && body.Called(body.Code.Instructions[i]) is { Definition: { } called } use &&
                    ReferenceEquals(called, setter.Method) && Find(body, body.Values.Argument(i, use, argument.Number)) is { } capability)
                {
                    return capability;
                }
            }
        }

        return null;
    }

    // The type and those in it: they alone can name what is private.
    private static IEnumerable<DefinedMethod> MethodsWithin(DefinedType owner)
    {
        foreach (DefinedType type in owner.Assembly.Types.ToArray())
        {
            if (type.IsWithin(owner))
            {
                foreach (DefinedMethod method in type.Methods.ToArray())
                {
                    yield return method;
                }
            }
        }
    }
}
