using System;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>
/// A variable that a loop may move: a local, a parameter, a field of the receiver or of such a variable, a static field; or the
/// length of the span, or the count of the queue, that such a variable holds.
/// </summary>
/// <param name="variable">The variable; null for a static field.</param>
/// <param name="field">The field; null for the variable itself.</param>
/// <param name="isLength">Whether the length of the value is meant.</param>
internal readonly struct Place(Variable? variable, Field? field, bool isLength = false) : IEquatable<Place>
{
    /// <summary>The variable; null for a static field.</summary>
    internal Variable? Variable { get; } = variable;

    /// <summary>The field; null for the variable itself.</summary>
    internal Field? Field { get; } = field;

    /// <summary>Whether the length of the value is meant.</summary>
    internal bool IsLength { get; } = isLength;

    /// <summary>The type of the variable or field.</summary>
    internal TypeShape Type => Field?.Type ?? Variable?.Type ?? TypeShape.Other;

    /// <summary>The values that it may have.</summary>
    internal Interval Range => IsLength ? Interval.Length : Type.Range;

    /// <summary>How messages name it.</summary>
    internal string Name => (Field?.Name ?? Variable?.Name ?? "this") + (IsLength ? ".Length" : "");

    /// <summary>The length of the value here.</summary>
    internal Place Length => new(Variable, Field, isLength: true);

    /// <summary>The value itself.</summary>
    internal Place Whole => new(Variable, Field);

    /// <summary>The place that an expression names.</summary>
    /// <returns>Null where it names none.</returns>
    internal static Place? Of(Expression? expression, FlowGraph graph) => graph.Strip(expression) switch
    {
        VariableReference { Variable: { Kind: not VariableKind.This } variable } => new(variable, null),
        FieldReference { Field: { IsOverlaid: true } or { IsReference: true } } => null,
        FieldReference { Instance: null } reference => new(null, reference.Field),
        FieldReference reference when graph.Strip(reference.Instance) is VariableReference { Variable: var owner } => new(owner, reference.Field),
        _ => null,
    };

    /// <summary>The place that an assignment writes: a temporary is itself there, not its value.</summary>
    /// <returns>Null where it is none.</returns>
    internal static Place? OfTarget(Expression target, FlowGraph graph) =>
        target is VariableReference { Variable: { Kind: VariableKind.Temporary } temporary } ? new(temporary, null) : Of(target, graph);

    /// <inheritdoc/>
    public bool Equals(Place other) => IsLength == other.IsLength && Variable == other.Variable && Field == other.Field;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Place other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Field?.GetHashCode() ?? Variable?.GetHashCode() ?? 0;
}
