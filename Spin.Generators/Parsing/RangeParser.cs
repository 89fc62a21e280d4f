using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Reads the <c>[MatchRange]</c> and <c>[MatchPrefix]</c> attributes of a handler, and says what is wrong with them (SPIN3005).</summary>
internal static class RangeParser
{
    /// <summary>Adds the ranges of a handler.</summary>
    /// <param name="method">The handler.</param>
    /// <param name="model">Its event.</param>
    /// <param name="matches">The values that it matches.</param>
    /// <param name="ranges">Where they are added.</param>
    /// <returns>What is wrong, as a sentence without its subject; null where nothing is.</returns>
    internal static string? Parse(IMethodSymbol method, EventModel model, List<MatchModel> matches, List<RangeModel> ranges)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            string? problem = null;
            RangeModel? range = null;
            if (AttributeReader.Is(attribute, ContractNames.MatchRange) &&
                attribute.ConstructorArguments is [{ Value: string field }, { Kind: not TypedConstantKind.Array } low, { Kind: not TypedConstantKind.Array } high])
            {
                problem = ParseRange(model, field, low, high, out range);
            }
            else if (AttributeReader.Is(attribute, ContractNames.MatchPrefix) && attribute.ConstructorArguments is [{ Value: string address }, { Value: string prefix }])
            {
                problem = ParsePrefix(model, address, prefix, out range);
            }

            if (problem is not null)
            {
                return problem;
            }

            if (range is not null)
            {
                if (ranges.Any(other => other.Field == range.Field) || matches.Any(match => match.Field == range.Field))
                {
                    return $"matches '{range.Field}' twice; keep one, or write another handler for the other value";
                }

                ranges.Add(range);
            }
        }

        return null;
    }

    private static string? ParseRange(EventModel model, string name, TypedConstant low, TypedConstant high, out RangeModel? range)
    {
        range = null;
        if (model.FindField(name) is not { } field || field.Underlying == "bool")
        {
            return $"matches a range of '{name}', which is no integer, enum or char of '{model.Name}'; name a parameter or a public field of its payload";
        }

        if (Number(low, field) is not { } first || Number(high, field) is not { } last)
        {
            return $"matches '{name}' against a value that no '{field.Type.Replace("global::", "")}' has; give one in its range";
        }

        if (field.Underlying == "ulong" ? unchecked((ulong)first > (ulong)last) : first > last)
        {
            return $"matches a range of '{name}' that ends before it begins; give the lowest value first";
        }

        range = new RangeModel(name, first, last);
        return null;
    }

    private static long? Number(TypedConstant constant, FieldModel field) =>
        ConstantValue.Number(constant.Value) is { } number && ConstantValue.Fits(number, field.Underlying) &&
        (constant.Kind != TypedConstantKind.Enum || (constant.Type is { } type && SymbolText.Reference(type) == field.Type)) ? number : null;

    private static string? ParsePrefix(EventModel model, string name, string prefix, out RangeModel? range)
    {
        range = null;
        if (model.Addresses.All(address => address.Name != name))
        {
            return $"matches a prefix of '{name}', which is no IPv4 address or endpoint of '{model.Name}'; name a parameter or a public field of its payload";
        }

        if (!AddressPrefix.TryParse(prefix, out long low, out long high))
        {
            return $"matches '{name}' against '{prefix}', which is no prefix; write it as 10.0.2.0/24, with no bits behind its length";
        }

        range = new RangeModel(name, low, high);
        return null;
    }
}
