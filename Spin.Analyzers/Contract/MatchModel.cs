using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>One <c>[Match]</c> of a handler.</summary>
/// <param name="field">The payload's field.</param>
/// <param name="value">The constant, or the name of a field of the spindle.</param>
internal sealed class MatchModel(string field, object? value)
{
    /// <summary>The payload's field.</summary>
    internal string Field { get; } = field;

    /// <summary>The constant; a string where it is the name of a field of the spindle.</summary>
    internal object? Value { get; } = value;

    /// <summary>Reads every <c>[Match]</c> of a method.</summary>
    internal static ImmutableArray<MatchModel> Of(IMethodSymbol method, ContractTypes contract)
    {
        ImmutableArray<MatchModel>.Builder matches = ImmutableArray.CreateBuilder<MatchModel>();
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, contract.Match) &&
                attribute.ConstructorArguments is [{ Value: string field }, { Kind: not TypedConstantKind.Array } value])
            {
                matches.Add(new MatchModel(field, value.Value));
            }
        }

        return matches.ToImmutable();
    }

    /// <summary>Whether a method has ranges or prefixes besides.</summary>
    internal static bool HasRanges(IMethodSymbol method, ContractTypes contract)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && (SymbolEqualityComparer.Default.Equals(type, contract.MatchRange) || SymbolEqualityComparer.Default.Equals(type, contract.MatchPrefix)))
            {
                return true;
            }
        }

        return false;
    }
}
