using System;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>A value in another type.</summary>
/// <param name="operand">The value.</param>
/// <param name="type">The type.</param>
/// <param name="isChecked">Whether a value that does not fit throws.</param>
/// <param name="site">Where it stands.</param>
internal sealed class Conversion(Expression operand, TypeShape type, bool isChecked = false, Site? site = null) : Expression(type, site)
{
    /// <summary>The value.</summary>
    internal Expression Operand { get; } = operand;

    /// <summary>Whether a value that does not fit throws.</summary>
    internal bool IsChecked { get; } = isChecked;

    /// <summary>Whether every value of the operand's type is the same in the other one.</summary>
    internal bool KeepsValue => Type.Range.Contains(Operand.Type.Range) && (IsChecked || !Type.IsInteger || Type.IsUnsigned || Operand.Type.Range != TypeShape.UInt64.Range);

    /// <inheritdoc/>
    internal override int PartCount => 1;

    /// <inheritdoc/>
    internal override Expression Part(int index) => Operand;

    /// <inheritdoc/>
    internal override Expression Rebuild(Func<Expression, Expression> replace) =>
        replace(Operand) is var operand && operand != Operand ? new Conversion(operand, Type, IsChecked, Site) : this;

    /// <inheritdoc/>
    public override string ToString() => $"({Type.Name}){Operand}";
}
