using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Types;

/// <summary>What can stand for what, inside one type or method, whose parameters' constraints count.</summary>
/// <param name="known">The types that the language and the runtime know by name.</param>
/// <param name="type">The type whose parameters types are written in.</param>
/// <param name="method">The method whose parameters types are written in.</param>
internal sealed class TypeRelations(WellKnownTypes known, DefinedType type, DefinedMethod? method)
{
    /// <summary>Deeper comparisons come from variance that expands without end.</summary>
    private const int DeepestComparison = 48;

    /// <summary>Longer ones come from constraints that fan out without end.</summary>
    private const int LongestComparison = 20_000;

    /// <summary>The interfaces that every array of one dimension implements for its element type.</summary>
    private static readonly ImmutableHashSet<string> s_arrayInterfaces =
        ["IEnumerable`1", "ICollection`1", "IList`1", "IReadOnlyCollection`1", "IReadOnlyList`1"];

    private int _steps;

    /// <summary>The types that the language and the runtime know by name.</summary>
    internal WellKnownTypes Known => known;

    /// <summary>The parameter that a variable stands for.</summary>
    internal DefinedTypeParameter Parameter(TypeVariable variable)
    {
        System.ReadOnlySpan<DefinedTypeParameter> parameters = !variable.IsOfMethod ? type.Parameters : method is null ? [] : method.Parameters;
        return variable.Index < parameters.Length ? parameters[variable.Index] : throw Refusal.Metadata($"the type parameter {variable} is not there");
    }

    /// <summary>Whether values of a type are references to objects, whatever stands for its parameters.</summary>
    internal bool IsReference(IlType candidate) => candidate switch
    {
        NamedType named => !named.Definition.IsValueType,
        ArrayType => true,
        TypeVariable variable => Parameter(variable) is { } parameter && (parameter.IsClass || HasClassConstraint(parameter)),
        _ => false,
    };

    /// <summary>Whether values of a type may live on the stack only.</summary>
    internal bool IsRefStruct(IlType candidate) => candidate switch
    {
        NamedType named => named.Definition.IsRefStruct,
        TypeVariable variable => Parameter(variable).MayBeRefStruct,
        _ => false,
    };

    /// <summary>Whether an object, or the box of a value, of one type is an object of another.</summary>
    internal bool IsObjectAssignable(IlType from, IlType to)
    {
        _steps = 0;
        return IsObjectAssignable(from, to, 0);
    }

    /// <summary>The nearest type that two objects are both instances of.</summary>
    internal IlType Join(IlType first, IlType second)
    {
        if (IsObjectAssignable(first, second))
        {
            return second;
        }

        if (IsObjectAssignable(second, first))
        {
            return first;
        }

        if (first is NamedType { Definition.IsInterface: false } named)
        {
            foreach (NamedType ancestor in Hierarchy.SelfAndBases(named))
            {
                if (IsObjectAssignable(second, ancestor))
                {
                    return ancestor;
                }
            }
        }

        return first is ArrayType && second is ArrayType ? known.Array : known.Object;
    }

    private bool HasClassConstraint(DefinedTypeParameter parameter)
    {
        foreach (IlType constraint in parameter.Constraints)
        {
            if (constraint is NamedType { Definition: { IsInterface: false, IsValueType: false } definition } &&
                !ReferenceEquals(definition, known.Object.Definition) && !ReferenceEquals(definition, known.ValueType.Definition) &&
                definition is not { Name: "Enum", Namespace: "System" })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsObjectAssignable(IlType from, IlType to, int depth)
    {
        if (from.Equals(to) || to.Equals(known.Object))
        {
            return true;
        }

        if (depth > DeepestComparison || ++_steps > LongestComparison)
        {
            throw Refusal.Metadata($"whether {from} is {to} takes more steps to tell than in any program");
        }

        return from switch
        {
            TypeVariable variable => AnyConstraint(variable, to, depth),
            ArrayType array => IsArrayAssignable(array, to, depth),
            NamedType named when to is NamedType target => IsNamedAssignable(named, target, depth),
            _ => false,
        };
    }

    private bool AnyConstraint(TypeVariable variable, IlType to, int depth)
    {
        DefinedTypeParameter parameter = Parameter(variable);
        foreach (IlType constraint in parameter.Constraints)
        {
            if (IsObjectAssignable(constraint, to, depth + 1))
            {
                return true;
            }
        }

        return parameter.IsStruct && to.Equals(known.ValueType);
    }

    private bool IsArrayAssignable(ArrayType array, IlType to, int depth)
    {
        if (to is ArrayType target)
        {
            return target.Rank == array.Rank && target.IsVector == array.IsVector && IsVariantArgument(array.Element, target.Element, depth);
        }

        if (to is not NamedType named)
        {
            return false;
        }

        return array.IsVector && named.Arguments.Length == 1 && s_arrayInterfaces.Contains(named.Definition.Name) &&
            ReferenceEquals(named.Definition.Assembly, known.Object.Definition.Assembly) && named.Definition.Namespace == "System.Collections.Generic"
            ? named.Arguments[0].Equals(array.Element) || IsVariantArgument(array.Element, named.Arguments[0], depth)
            : IsNamedAssignable(known.Array, named, depth);
    }

    private bool IsNamedAssignable(NamedType from, NamedType to, int depth)
    {
        if (to.Definition.IsInterface)
        {
            if (ReferenceEquals(from.Definition, to.Definition) && AreVariant(from, to, depth))
            {
                return true;
            }

            foreach (NamedType implemented in from.Definition.AllInterfaces)
            {
                if (ReferenceEquals(implemented.Definition, to.Definition) &&
                    AreVariant((NamedType)implemented.Substitute(from.Arguments, default), to, depth))
                {
                    return true;
                }
            }

            return false;
        }

        foreach (NamedType ancestor in Hierarchy.SelfAndBases(from))
        {
            if (ReferenceEquals(ancestor.Definition, to.Definition))
            {
                return AreVariant(ancestor, to, depth);
            }
        }

        return false;
    }

    private bool AreVariant(NamedType from, NamedType to, int depth)
    {
        if (from.Equals(to))
        {
            return true;
        }

        if (from.Arguments.Length != to.Arguments.Length)
        {
            return false;
        }

        System.ReadOnlySpan<DefinedTypeParameter> parameters = to.Definition.Parameters;
        for (int i = 0; i < parameters.Length; i++)
        {
            IlType first = from.Arguments[i];
            IlType second = to.Arguments[i];
            bool isVariant = first.Equals(second) || parameters[i].Variance switch
            {
                GenericParameterAttributes.Covariant => IsVariantArgument(first, second, depth),
                GenericParameterAttributes.Contravariant => IsVariantArgument(second, first, depth),
                _ => false,
            };
            if (!isVariant)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsVariantArgument(IlType from, IlType to, int depth) =>
        from.Equals(to) || IsReference(from) && IsReference(to) && IsObjectAssignable(from, to, depth + 1);
}
