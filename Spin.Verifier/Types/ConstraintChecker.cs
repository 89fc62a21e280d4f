using System;
using System.Collections.Immutable;
using System.Reflection;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Types;

/// <summary>Whether type arguments are what type parameters ask for, in every type that code or a declaration names.</summary>
internal static class ConstraintChecker
{
    /// <summary>Checks a type and all its parts.</summary>
    /// <param name="relations">Where the type is written.</param>
    /// <param name="type">The type.</param>
    internal static void Check(TypeRelations relations, IlType type)
    {
        switch (type)
        {
            case NamedType named:
                if (named.Arguments.Length != named.Definition.Parameters.Length)
                {
                    throw Refusal.Metadata($"{named.Definition} is used with the wrong number of type arguments");
                }

                foreach (IlType argument in named.Arguments)
                {
                    Check(relations, argument);
                }

                CheckArguments(relations, named.Definition.Parameters, named.Arguments, named.Arguments, default, named);
                if (named.Definition is { IsValueType: true, Primitive: Primitive.None } && SizeBound.IsExceeded(named))
                {
                    throw new Refusal(VerifierRules.Layout, $"{named} is larger than a structure may be, {SizeBound.Largest} bytes");
                }

                break;
            case ArrayType array:
                Check(relations, array.Element);
                if (IsNoElement(relations, array.Element))
                {
                    throw Refusal.Types($"an array cannot hold {array.Element}");
                }

                break;
            case ByRefType reference:
                if (IsVoid(reference.Target))
                {
                    throw Refusal.Types("nothing refers to void");
                }

                Check(relations, reference.Target);
                break;
            case ModifiedType modified:
                Check(relations, modified.Modified);
                break;
            case TypeVariable variable:
                relations.Parameter(variable);
                break;
            case UnsafeType { Kind: UnsafeTypeKind.Pinned }:
                throw new Refusal(VerifierRules.Pinned, "a variable is pinned: 'fixed' is not allowed in a spindle; use Span<T> instead");
            case UnsafeType:
                throw new Refusal(VerifierRules.Pointers, $"{type} is a pointer, which is not allowed in a spindle: use Span<T>, an array or 'ref' instead");
        }
    }

    /// <summary>Checks the type arguments of a method.</summary>
    internal static void Check(TypeRelations relations, MethodUse method)
    {
        Check(relations, method.Owner);
        if (method.Definition is not { } definition || method.Arguments.IsEmpty)
        {
            return;
        }

        foreach (IlType argument in method.Arguments)
        {
            Check(relations, argument);
        }

        CheckArguments(relations, definition.Parameters, method.Arguments, ((NamedType)method.Owner).Arguments, method.Arguments, method);
    }

    /// <summary>Whether arrays and boxes cannot hold a type.</summary>
    internal static bool IsNoElement(TypeRelations relations, IlType type) =>
        type is ByRefType or UnsafeType || IsVoid(type) || relations.IsRefStruct(type) || IsSpecial(type);

    /// <summary>Whether a type is <c>void</c>.</summary>
    internal static bool IsVoid(IlType type) => type is NamedType { Definition: { Name: "Void", Namespace: "System" } };

    /// <summary>Whether a type is one that the runtime itself hands out pointers by.</summary>
    internal static bool IsSpecial(IlType type) =>
        type is NamedType { Definition: { Namespace: "System", Name: "TypedReference" or "ArgIterator" or "RuntimeArgumentHandle" } };

    private static void CheckArguments(
        TypeRelations relations, ReadOnlySpan<DefinedTypeParameter> parameters, ImmutableArray<IlType> arguments,
        ImmutableArray<IlType> typeArguments, ImmutableArray<IlType> methodArguments, object owner)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            DefinedTypeParameter parameter = parameters[i];
            IlType argument = arguments[i];
            if (argument is ByRefType or UnsafeType || IsVoid(argument) || IsSpecial(argument) ||
                relations.IsRefStruct(argument) && !parameter.MayBeRefStruct)
            {
                throw Refusal.Types($"{argument} cannot be a type argument of {owner}");
            }

            bool isSatisfied =
                (!parameter.IsClass || relations.IsReference(argument)) &&
                (!parameter.IsStruct || IsStruct(relations, argument)) &&
                (!parameter.HasConstructor || parameter.IsStruct || HasConstructor(relations, argument)) &&
                (!parameter.IsUnmanaged || IsUnmanaged(relations, argument, 0));
            foreach (IlType constraint in parameter.Constraints)
            {
                isSatisfied = isSatisfied && relations.IsObjectAssignable(argument, constraint.Substitute(typeArguments, methodArguments));
            }

            if (!isSatisfied)
            {
                throw Refusal.Types($"{argument} does not meet the constraints of {parameter.Name} of {owner}");
            }
        }
    }

    private static bool IsStruct(TypeRelations relations, IlType type) => type switch
    {
        NamedType named => named.Definition.IsValueType && !ReferenceEquals(named.Definition, relations.Known.Nullable),
        TypeVariable variable => relations.Parameter(variable).IsStruct,
        _ => false,
    };

    private static bool HasConstructor(TypeRelations relations, IlType type)
    {
        switch (type)
        {
            case TypeVariable variable:
                return relations.Parameter(variable) is { HasConstructor: true } or { IsStruct: true };
            case NamedType { Definition: { IsValueType: true } }:
                return true;
            case NamedType { Definition: { IsAbstract: false } definition }:
                foreach (DefinedMethod constructor in definition.MethodsNamed(".ctor"))
                {
                    if ((constructor.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public && constructor.Shape.ParameterTypes.IsEmpty)
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Whether values of a type hold no references.</summary>
    internal static bool IsUnmanaged(TypeRelations relations, IlType type, int depth)
    {
        const int DeepestNesting = 64;
        switch (type)
        {
            case TypeVariable variable:
                return relations.Parameter(variable).IsUnmanaged;
            case UnsafeType { Kind: not UnsafeTypeKind.Pinned }:
                return true;
            case NamedType { Definition: { IsValueType: true, IsRefStruct: false } definition } named when depth < DeepestNesting:
                if (definition.Primitive != Primitive.None)
                {
                    return true;
                }

                foreach (DefinedField field in definition.Fields)
                {
                    if (!field.IsStatic && !IsUnmanaged(relations, field.Type.Unmodified.Substitute(named.Arguments, default), depth + 1))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }
}
