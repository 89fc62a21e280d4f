using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Effects;

/// <summary>The types that an assembly declares.</summary>
internal static class SourceTypes
{
    /// <summary>Every type of an assembly, nested ones included, in the order of declaration.</summary>
    internal static ImmutableArray<INamedTypeSymbol> All(IAssemblySymbol assembly)
    {
        ImmutableArray<INamedTypeSymbol>.Builder types = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        Add(assembly.GlobalNamespace, types);
        return types.ToImmutable();
    }

    /// <summary>Of some types those that implement an interface or derive from a class, in their order, by its definition; a class is among its own.</summary>
    internal static Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> Below(ImmutableArray<INamedTypeSymbol> types)
    {
        Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> below = new(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in types)
        {
            for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
            {
                Add(level, type, below);
            }

            foreach (INamedTypeSymbol @interface in type.AllInterfaces)
            {
                Add(@interface, type, below);
            }
        }

        return below;
    }

    private static void Add(INamedTypeSymbol above, INamedTypeSymbol type, Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> below)
    {
        if (!below.TryGetValue(above.OriginalDefinition, out List<INamedTypeSymbol>? types))
        {
            below.Add(above.OriginalDefinition, types = []);
        }

        // An interface may be constructed in several ways by one type.
        if (types.Count == 0 || !SymbolEqualityComparer.Default.Equals(types[types.Count - 1], type))
        {
            types.Add(type);
        }
    }

    // A type is asked for the types in it alone: its other members, which the compiler works out when first asked for, are left alone.
    private static void Add(INamespaceOrTypeSymbol container, ImmutableArray<INamedTypeSymbol>.Builder types)
    {
        foreach (INamespaceOrTypeSymbol inner in container is INamespaceSymbol space ? space.GetMembers() : container.GetTypeMembers())
        {
            if (inner is INamedTypeSymbol type)
            {
                types.Add(type);
            }

            Add(inner, types);
        }
    }
}
