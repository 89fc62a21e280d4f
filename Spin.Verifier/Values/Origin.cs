using System;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Values;

/// <summary>One thing that a value may be. A field and the reference to it are the same origin: which it is, the instruction says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The parameter or variable by its place, the instruction by its index, or the constant.</param>
/// <param name="Type">Its type; null for a number that was computed, and for nothing.</param>
internal sealed record Origin(OriginKind Kind, int Number, IlType? Type)
{
    /// <summary>A path of more fields than this is not told apart from others: a loop along a list would have no end.</summary>
    private const int LongestPath = 6;

    /// <summary>What the field or element is a part of.</summary>
    internal Origin? Container { get; private init; }

    /// <summary>The field.</summary>
    internal DefinedField? Member { get; private init; }

    /// <summary>The method that is called, or made into a delegate.</summary>
    internal MethodUse? Method { get; init; }

    /// <summary>How many parts the path has.</summary>
    private int Length { get; init; }

    /// <summary>A static field.</summary>
    internal static Origin OfStatic(FieldUse field) => new(OriginKind.Static, 0, field.Type) { Member = field.Definition };

    /// <summary>A field.</summary>
    /// <returns>Null where the path is too long.</returns>
    internal static Origin? OfField(Origin container, FieldUse field) => container.Length >= LongestPath ? null :
        new(OriginKind.Field, 0, field.Type) { Member = field.Definition, Container = container, Length = container.Length + 1 };

    /// <summary>An element.</summary>
    /// <returns>Null where the path is too long.</returns>
    internal static Origin? OfElement(Origin container) => container.Length >= LongestPath ? null :
        new(OriginKind.Element, 0, (container.Type as ArrayType)?.Element) { Container = container, Length = container.Length + 1 };

    /// <inheritdoc/>
    public bool Equals(Origin? other) => ReferenceEquals(this, other) || other is not null &&
        Kind == other.Kind && Number == other.Number && ReferenceEquals(Member, other.Member) && Equals(Container, other.Container);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Number, Member, Container);
}
