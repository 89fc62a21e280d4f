using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Rules3000.Conditions;

/// <summary>The ways in which a place can match a pattern, or not.</summary>
internal static class Patterns
{
    /// <summary>What is known after a place did or did not match.</summary>
    internal static ImmutableArray<Knowledge> Assume(IPatternOperation pattern, string path, ITypeSymbol? type, bool value, Knowledge before)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant when Range.Number(constant.Value.ConstantValue.Value) is { } number:
                return Satisfiability.One(before.With(path, type, value ? BinaryOperatorKind.Equals : BinaryOperatorKind.NotEquals, number));
            case IRelationalPatternOperation relational when Range.Number(relational.Value.ConstantValue.Value) is { } number:
                BinaryOperatorKind relation = relational.OperatorKind;
                return Satisfiability.One(before.With(path, type, value ? relation : Satisfiability.Negate(relation), number));
            case INegatedPatternOperation negated:
                return Assume(negated.Pattern, path, type, !value, before);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return value ? Both(both, path, type, true, before) : Either(both, path, type, false, before);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return value ? Either(either, path, type, true, before) : Both(either, path, type, false, before);
            case IListPatternOperation list when value:
                bool hasRest = HasRest(list);
                return Satisfiability.One(before.WithLength(
                    path, hasRest ? BinaryOperatorKind.GreaterThanOrEqual : BinaryOperatorKind.Equals, list.Patterns.Length - (hasRest ? 1 : 0)));
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true } recursive when value:
                return Properties(recursive, path, before);
            default:
                return [before];
        }
    }

    private static bool HasRest(IListPatternOperation list)
    {
        foreach (IPatternOperation element in list.Patterns)
        {
            if (element is ISlicePatternOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<Knowledge> Both(IBinaryPatternOperation pattern, string path, ITypeSymbol? type, bool value, Knowledge before)
    {
        ImmutableArray<Knowledge>.Builder ways = ImmutableArray.CreateBuilder<Knowledge>();
        foreach (Knowledge way in Assume(pattern.LeftPattern, path, type, value, before))
        {
            ways.AddRange(Assume(pattern.RightPattern, path, type, value, way));
        }

        return Satisfiability.Cap(ways.ToImmutable(), before);
    }

    private static ImmutableArray<Knowledge> Either(IBinaryPatternOperation pattern, string path, ITypeSymbol? type, bool value, Knowledge before) =>
        Satisfiability.Cap(
            [.. Assume(pattern.LeftPattern, path, type, value, before), .. Assume(pattern.RightPattern, path, type, value, before)], before);

    private static ImmutableArray<Knowledge> Properties(IRecursivePatternOperation pattern, string path, Knowledge before)
    {
        ImmutableArray<Knowledge> ways = [before];
        foreach (IPropertySubpatternOperation property in pattern.PropertySubpatterns)
        {
            if (property.Member is not IMemberReferenceOperation { Member: (IFieldSymbol or IPropertySymbol) and var member } reference)
            {
                continue;
            }

            ImmutableArray<Knowledge>.Builder next = ImmutableArray.CreateBuilder<Knowledge>();
            foreach (Knowledge way in ways)
            {
                next.AddRange(Assume(property.Pattern, Place.Of(path, member), reference.Type, true, way));
            }

            ways = Satisfiability.Cap(next.ToImmutable(), before);
        }

        return ways;
    }
}
