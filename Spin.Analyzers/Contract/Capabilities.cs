using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>Finds capabilities inside types.</summary>
internal static class Capabilities
{
    private const int MaxDepth = 6;

    /// <summary>The capability that a value of a type is or holds by its type: itself, an element, a type argument.</summary>
    internal static ITypeSymbol? Find(ITypeSymbol? type, ContractTypes contract) => Find(type, contract, orSpindle: true, 0);

    /// <summary>The same, but for spindles, which are what they let others call.</summary>
    internal static ITypeSymbol? FindRight(ITypeSymbol? type, ContractTypes contract) => Find(type, contract, orSpindle: false, 0);

    private static ITypeSymbol? Find(ITypeSymbol? type, ContractTypes contract, bool orSpindle, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        switch (type)
        {
            case IArrayTypeSymbol array:
                return Find(array.ElementType, contract, orSpindle, depth + 1);
            case INamedTypeSymbol named:
                if (contract.IsCapability(named) || orSpindle && contract.IsSpindle(named))
                {
                    return named;
                }

                for (INamedTypeSymbol? level = named; level is not null; level = level.ContainingType)
                {
                    foreach (ITypeSymbol argument in level.TypeArguments)
                    {
                        if (Find(argument, contract, orSpindle, depth + 1) is { } found)
                        {
                            return found;
                        }
                    }
                }

                return null;
            default:
                return null;
        }
    }
}
