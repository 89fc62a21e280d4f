using System;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>The opposite of a truth value.</summary>
/// <param name="operand">The truth value.</param>
/// <param name="site">Where it stands.</param>
internal sealed class Not(Expression operand, Site? site = null) : Expression(TypeShape.Boolean, site)
{
    /// <summary>The truth value.</summary>
    internal Expression Operand { get; } = operand;

    /// <inheritdoc/>
    internal override int PartCount => 1;

    /// <inheritdoc/>
    internal override Expression Part(int index) => Operand;

    /// <inheritdoc/>
    internal override Expression Rebuild(Func<Expression, Expression> replace) =>
        replace(Operand) is var operand && operand != Operand ? new Not(operand, Site) : this;

    /// <inheritdoc/>
    public override string ToString() => $"!{Operand}";
}
