using System;
using System.Collections.Generic;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>The opposite of a truth value.</summary>
/// <param name="operand">The truth value.</param>
/// <param name="site">Where it stands.</param>
internal sealed class Not(Expression operand, Site? site = null) : Expression(TypeShape.Boolean, site)
{
    /// <summary>The truth value.</summary>
    internal Expression Operand { get; } = operand;

    /// <inheritdoc/>
    internal override IEnumerable<Expression> Parts => [Operand];

    /// <inheritdoc/>
    internal override Expression Rebuild(Func<Expression, Expression> replace) =>
        replace(Operand) is var operand && operand != Operand ? new Not(operand, Site) : this;

    /// <inheritdoc/>
    public override string ToString() => $"!{Operand}";
}
