using System;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>The number of elements of a sequence.</summary>
/// <param name="sequence">The array, string, span or queue.</param>
/// <param name="site">Where it stands.</param>
internal sealed class Length(Expression sequence, Site? site = null) : Expression(TypeShape.Int32, site)
{
    /// <summary>The array, string, span or queue.</summary>
    internal Expression Sequence { get; } = sequence;

    /// <inheritdoc/>
    internal override int PartCount => 1;

    /// <inheritdoc/>
    internal override Expression Part(int index) => Sequence;

    /// <inheritdoc/>
    internal override Expression Rebuild(Func<Expression, Expression> replace) =>
        replace(Sequence) is var sequence && sequence != Sequence ? new Length(sequence, Site) : this;

    /// <inheritdoc/>
    public override string ToString() => $"{Sequence}.Length";
}
