using System;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>An operation of two values.</summary>
/// <param name="operator">The operation.</param>
/// <param name="left">The first value.</param>
/// <param name="right">The second value.</param>
/// <param name="type">The type of the result: for arithmetic also that in which it is computed.</param>
/// <param name="isChecked">Whether leaving that type's range throws.</param>
/// <param name="site">Where it stands.</param>
internal sealed class Binary(BinaryOperator @operator, Expression left, Expression right, TypeShape type, bool isChecked = false, Site? site = null)
    : Expression(type, site)
{
    /// <summary>The operation.</summary>
    internal BinaryOperator Operator { get; } = @operator;

    /// <summary>The first value.</summary>
    internal Expression Left { get; } = left;

    /// <summary>The second value; a constant count of a shift as the machine takes it.</summary>
    internal Expression Right { get; } = Operators.IsShift(@operator) && right is Constant { Value: { } count } && (count & (type.ComputedBits - 1)) is var taken && taken != count
        ? new Constant(taken, right.Type)
        : right;

    /// <summary>Whether leaving the type's range throws.</summary>
    internal bool IsChecked { get; } = isChecked;

    /// <inheritdoc/>
    internal override int PartCount => 2;

    /// <inheritdoc/>
    internal override Expression Part(int index) => index == 0 ? Left : Right;

    /// <inheritdoc/>
    internal override Expression Rebuild(Func<Expression, Expression> replace)
    {
        Expression left = replace(Left), right = replace(Right);
        return left != Left || right != Right ? new Binary(Operator, left, right, Type, IsChecked, Site) : this;
    }

    /// <inheritdoc/>
    public override string ToString() => $"({Left} {Operators.Symbol(Operator)} {Right})";
}
