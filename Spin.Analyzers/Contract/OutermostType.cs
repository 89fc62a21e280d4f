using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>Finds the type in which something is declared and that is in no other type.</summary>
internal static class OutermostType
{
    /// <summary>That of a type, a member, a local function or a lambda.</summary>
    /// <returns>Null where there is none.</returns>
    internal static INamedTypeSymbol? Of(ISymbol symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
