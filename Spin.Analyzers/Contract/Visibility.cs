using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>What other assemblies, which are other protection domains, can see.</summary>
internal static class Visibility
{
    /// <summary>Whether a symbol, with everything around it, is public or protected.</summary>
    internal static bool IsVisibleOutside(ISymbol symbol)
    {
        for (ISymbol? level = symbol; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            if (level.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }
}
