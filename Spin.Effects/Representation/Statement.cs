using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Representation;

/// <summary>One step of a block: a value that is computed and, unless for its effects alone, assigned.</summary>
/// <param name="target">The variable, field or element assigned; null where the value is dropped.</param>
/// <param name="value">The value.</param>
internal sealed class Statement(Expression? target, Expression value)
{
    /// <summary>The variable, field or element assigned; null where the value is dropped.</summary>
    internal Expression? Target { get; } = target;

    /// <summary>The value.</summary>
    internal Expression Value { get; } = value;

    /// <inheritdoc/>
    public override string ToString() => Target is null ? Value.ToString()! : $"{Target} = {Value}";
}
