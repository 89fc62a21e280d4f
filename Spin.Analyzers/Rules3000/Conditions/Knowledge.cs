using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Rules3000.Conditions;

/// <summary>What is known of places on one path through a guard. Never changed; each test makes another.</summary>
internal sealed class Knowledge
{
    /// <summary>Nothing is known.</summary>
    internal static readonly Knowledge None = new(ImmutableDictionary.Create<string, Range>(System.StringComparer.Ordinal));

    private readonly ImmutableDictionary<string, Range> _ranges;

    private Knowledge(ImmutableDictionary<string, Range> ranges) => _ranges = ranges;

    /// <summary>What a place may hold.</summary>
    /// <returns>Null where nothing has been learnt of it.</returns>
    internal Range? Find(string path) => _ranges.TryGetValue(path, out Range range) ? range : null;

    /// <summary>Adds that a place compares with a number.</summary>
    /// <returns>Null where it cannot.</returns>
    internal Knowledge? With(string path, ITypeSymbol? type, BinaryOperatorKind relation, decimal number)
    {
        return (Find(path) ?? Range.OfType(type, path)) is { } known ? With(path, known, relation, number) : this;
    }

    /// <summary>Adds that the length of what a place holds compares with a number.</summary>
    /// <returns>Null where it cannot.</returns>
    internal Knowledge? WithLength(string path, BinaryOperatorKind relation, int number)
    {
        string length = path + ".Length";
        return With(length, Find(length) ?? new Range(0, int.MaxValue), relation, number);
    }

    private Knowledge? With(string path, Range known, BinaryOperatorKind relation, decimal number)
    {
        Range range = relation switch
        {
            BinaryOperatorKind.Equals => new Range(System.Math.Max(known.Low, number), System.Math.Min(known.High, number)),
            BinaryOperatorKind.NotEquals when known.Low == number => known with { Low = number + 1 },
            BinaryOperatorKind.NotEquals when known.High == number => known with { High = number - 1 },
            BinaryOperatorKind.LessThan => known with { High = System.Math.Min(known.High, number - 1) },
            BinaryOperatorKind.LessThanOrEqual => known with { High = System.Math.Min(known.High, number) },
            BinaryOperatorKind.GreaterThan => known with { Low = System.Math.Max(known.Low, number + 1) },
            BinaryOperatorKind.GreaterThanOrEqual => known with { Low = System.Math.Max(known.Low, number) },
            _ => known,
        };
        return range.IsEmpty ? null : new Knowledge(_ranges.SetItem(path, range));
    }
}
