using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>Finds what <c>new T()</c> runs.</summary>
internal sealed class Constructions(EffectEngine engine)
{
    /// <summary>The constructors that may run.</summary>
    /// <param name="parameter">The type parameter.</param>
    /// <param name="known">What the type parameters of the caller stand for.</param>
    internal ImmutableArray<Method> Resolve(ITypeSymbol parameter, TypeArguments? known)
    {
        ImmutableArray<Method>.Builder found = ImmutableArray.CreateBuilder<Method>();
        if (TypeArguments.Close(parameter, known) is { } closed)
        {
            Add(found, closed);
            return found.ToImmutable();
        }

        foreach (INamedTypeSymbol type in engine.Targets.Types)
        {
            if (type is { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct } && parameter is ITypeParameterSymbol declared && Satisfies(type, declared))
            {
                Add(found, type);
            }
        }

        return found.ToImmutable();
    }

    // A constructor of the class library does no more than make the object.
    private void Add(ImmutableArray<Method>.Builder found, ITypeSymbol type)
    {
        foreach (IMethodSymbol constructor in type is INamedTypeSymbol named && !ClassLibrary.Contains(named) ? named.InstanceConstructors : [])
        {
            if (constructor.Parameters.IsEmpty)
            {
                found.Add(engine.Targets.Bind(engine.Symbols.Of(constructor), constructor, known: null));
            }
        }
    }

    private static bool Satisfies(INamedTypeSymbol type, ITypeParameterSymbol parameter)
    {
        if (parameter.HasValueTypeConstraint && !type.IsValueType || parameter.HasReferenceTypeConstraint && !type.IsReferenceType)
        {
            return false;
        }

        foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
        {
            if (constraint is INamedTypeSymbol named && !IsBelow(type, named.OriginalDefinition))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBelow(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, ancestor))
            {
                return true;
            }
        }

        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
