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
