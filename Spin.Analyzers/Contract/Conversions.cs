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

    /// <summary>The same, but no further than there is a type: a <c>null</c> has that of what it is converted to.</summary>
    internal static IOperation UnwrapTyped(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null, Operand.Type: not null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    /// <summary>A value as it is used, with the conversions around it.</summary>
    internal static IOperation Outermost(IOperation value)
    {
        while (value.Parent is IConversionOperation)
        {
            value = value.Parent;
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
