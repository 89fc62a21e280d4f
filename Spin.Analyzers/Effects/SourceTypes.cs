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

    private static void Add(INamespaceOrTypeSymbol container, ImmutableArray<INamedTypeSymbol>.Builder types)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                types.Add(type);
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                Add(inner, types);
            }
        }
    }
}
