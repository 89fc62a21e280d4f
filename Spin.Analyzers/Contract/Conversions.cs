using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Contract;

/// <summary>Looks through conversions.</summary>
internal static class Conversions
{
    /// <summary>What a value was before built-in conversions made it look like something else.</summary>
    internal static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    /// <summary>Whether each value of a type is one of another: the same, a class that derives from it or one that implements it.</summary>
    internal static bool IsAlways(ITypeSymbol type, ITypeSymbol target)
    {
        if (target.SpecialType == SpecialType.System_Object || ContractTypes.DerivesFrom(type, target as INamedTypeSymbol))
        {
            return true;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented, target))
            {
                return true;
            }
        }

        return false;
    }
}
