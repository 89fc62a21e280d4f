using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Domains;

/// <summary>
/// Whether a value may hold a delegate with state of its own: a closure, or a method of an object that can change. A value is followed
/// as far as the body makes it; what a method of a spindle makes is not.
/// </summary>
internal sealed class DelegateState(Contract contract, Immutability immutability)
{
    /// <summary>More parts come from a generic type that contains larger ones of its own without end.</summary>
    private const int MostTypes = 256;

    /// <summary>Whether a value of a type that is kept is such a value.</summary>
    internal bool IsKept(VerifiedBody body, Value value, IlType type) => MayHold(type, []) && IsKept(body, value, []);

    /// <summary>The function of a delegate that is made, where it has no state of its own.</summary>
    internal DefinedMethod? FindStateless(VerifiedBody body, Origin made)
    {
        if (made is not { Kind: OriginKind.Made, Type: NamedType { Definition.IsDelegate: true } } ||
            body.Values.Operand(made.Number, 1)?.Single is not { Kind: OriginKind.Function, Method.Definition: { } function } ||
            body.Values.Operand(made.Number, 0) is not { } receiver)
        {
            return null;
        }

        return function.IsStatic || receiver.Origins.All(origin => origin.Type is { } type && immutability.IsImmutable(type)) ? function : null;
    }

    private bool IsKept(VerifiedBody body, Value value, HashSet<Origin> seen)
    {
        foreach (Origin origin in value.Origins)
        {
            if (seen.Add(origin) && IsKept(body, origin, seen))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsKept(VerifiedBody body, Origin origin, HashSet<Origin> seen)
    {
        switch (origin.Kind)
        {
            case OriginKind.Nothing or OriginKind.Constant or OriginKind.Static:
            case OriginKind.Computed when origin.Type is null:
                return false;
            case OriginKind.Made when origin.Type is NamedType { Definition.IsDelegate: true }:
                return FindStateless(body, origin) is null;
            case OriginKind.Made:
                return Contents.Of(body, origin).Any(part => MayHoldValue(part) && IsKept(body, part, seen)) || origin.Type is NamedType type && MakesClosures(body, type.Definition);
            case OriginKind.Result when origin.Method?.Definition?.Owner.Assembly.IsOfClassLibrary == true:
                foreach (Value argument in body.Values.Operands(origin.Number).ToArray())
                {
                    if (MayHoldValue(argument) && IsKept(body, argument, seen))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return true;
        }
    }

    // A type that keeps delegates must not make any in its own constructors that capture.
    private bool MakesClosures(VerifiedBody body, DefinedType type)
    {
        if (!contract.IsJudged(type.Assembly))
        {
            return false;
        }

        foreach (DefinedMethod constructor in type.MethodsNamed(".ctor"))
        {
            if (body.All.Find(constructor) is { } made && Delegates(made).Any(origin => FindStateless(made, origin) is null))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Origin> Delegates(VerifiedBody body)
    {
        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            if (body.Code.Instructions[i].Code == ILOpCode.Newobj && body.Called(body.Code.Instructions[i])!.Owner is NamedType { Definition.IsDelegate: true } type)
            {
                yield return new Origin(OriginKind.Made, i, type);
            }
        }
    }

    private bool MayHoldValue(Value value) => value.Origins.Any(origin => origin.Type is { } type && MayHold(type, []));

    private bool MayHold(IlType type, HashSet<IlType> met)
    {
        if (!met.Add(type))
        {
            return false;
        }

        return met.Count > MostTypes || type.Unmodified switch
        {
            NamedType { Definition.IsDelegate: true } => true,
            ArrayType array => MayHold(array.Element, met),
            NamedType named => named.Arguments.Any(argument => MayHold(argument, met)) || contract.IsJudged(named.Definition.Assembly) &&
                named.Definition.Fields.ToArray().Any(field => !field.IsStatic && MayHold(field.Type.Unmodified.Substitute(named.Arguments, default), met)),
            _ => false,
        };
    }
}
