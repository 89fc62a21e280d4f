using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Generators.Models;

namespace Spin.Generators.Parsing;

/// <summary>Reads the <c>[Match]</c>, <c>[MatchRange]</c> and <c>[MatchPrefix]</c> attributes of a handler, and says what is wrong with them (SPIN3005).</summary>
internal static class MatchParser
{
    /// <summary>Reads the matches of a handler.</summary>
    /// <param name="method">The handler.</param>
    /// <param name="model">Its event.</param>
    /// <param name="matches">The values.</param>
    /// <param name="ranges">The ranges and prefixes.</param>
    /// <returns>What is wrong, as a sentence without its subject; null where nothing is.</returns>
    internal static string? Parse(IMethodSymbol method, EventModel model, out List<MatchModel> matches, out List<RangeModel> ranges)
    {
        ranges = [];
        return ParseMatches(method, model, out matches) ?? RangeParser.Parse(method, model, matches, ranges);
    }

    private static string? ParseMatches(IMethodSymbol method, EventModel model, out List<MatchModel> matches)
    {
        matches = [];
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (!AttributeReader.Is(attribute, ContractNames.Match) ||
                attribute.ConstructorArguments is not [{ Value: string name }, { Kind: not TypedConstantKind.Array } value])
            {
                continue;
            }

            if (model.FindField(name) is not { } field)
            {
                return $"matches '{name}', which is no integer, enum, char or bool of '{model.Name}'; name a parameter or a public field of its payload";
            }

            if (matches.Any(match => match.Field == name))
            {
                return $"matches '{name}' twice; keep one, or write another handler for the other value";
            }

            if (ParseValue(method.ContainingType, field, value, out MatchModel? match) is { } problem)
            {
                return problem;
            }

            matches.Add(match!);
        }

        return null;
    }

    private static string? ParseValue(INamedTypeSymbol spindle, FieldModel field, TypedConstant value, out MatchModel? match)
    {
        match = null;
        if (value.Value is string reader)
        {
            IFieldSymbol? source = spindle.GetMembers(reader).OfType<IFieldSymbol>().FirstOrDefault();
            if (source is null or { IsReadOnly: false, IsConst: false })
            {
                return $"matches '{field.Name}' against '{reader}', which is no readonly field of '{spindle.Name}'; name one, or give a constant";
            }

            if (SymbolText.Reference(source.Type) != field.Type)
            {
                return $"matches '{field.Name}' against '{reader}', whose type is not '{field.Type.Replace("global::", "")}'; give it that type";
            }

            match = new MatchModel(field.Name, 0, reader, source.IsStatic, field.Underlying);
            return null;
        }

        if (ConstantValue.Number(value.Value) is not { } number || !ConstantValue.Fits(number, field.Underlying) ||
            (value.Kind == TypedConstantKind.Enum && value.Type is { } type && SymbolText.Reference(type) != field.Type))
        {
            return $"matches '{field.Name}' against a value that no '{field.Type.Replace("global::", "")}' has; give one in its range";
        }

        match = new MatchModel(field.Name, number, null);
        return null;
    }
}
