using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>Questions about namespaces that need no string to be built.</summary>
internal static class Namespaces
{
    /// <summary>Whether a symbol lies in a namespace or below it.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="names">The namespace's parts, outermost first.</param>
    internal static bool IsBelow(ISymbol symbol, params string[] names)
    {
        for (INamespaceSymbol? space = symbol.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (Is(space, names))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a symbol lies directly in a namespace.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="names">The namespace's parts, outermost first.</param>
    internal static bool IsIn(ISymbol symbol, params string[] names) => symbol.ContainingNamespace is { } space && Is(space, names);

    private static bool Is(INamespaceSymbol space, string[] names)
    {
        INamespaceSymbol? part = space;
        for (int i = names.Length - 1; i >= 0; i--)
        {
            if (part is null || part.Name != names[i])
            {
                return false;
            }

            part = part.ContainingNamespace;
        }

        return part is { IsGlobalNamespace: true };
    }
}
