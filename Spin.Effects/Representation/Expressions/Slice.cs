using System;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>A part of a span: what is cut off is at most what is there, or it throws.</summary>
/// <param name="sequence">The span.</param>
/// <param name="start">The elements cut off at the front; null for none that is known.</param>
/// <param name="fromEnd">The elements cut off at the back; null for none that is known.</param>
/// <param name="site">Where it stands.</param>
internal sealed class Slice(Expression sequence, Expression? start, Expression? fromEnd, Site? site = null) : Expression(sequence.Type, site)
{
    /// <summary>The span.</summary>
    internal Expression Sequence { get; } = sequence;

    /// <summary>The elements cut off at the front; null for none that is known.</summary>
    internal Expression? Start { get; } = start;

    /// <summary>The elements cut off at the back; null for none that is known.</summary>
    internal Expression? FromEnd { get; } = fromEnd;

    /// <inheritdoc/>
    internal override int PartCount => 1 + (Start is null ? 0 : 1) + (FromEnd is null ? 0 : 1);

    /// <inheritdoc/>
    internal override Expression Part(int index) => index == 0 ? Sequence : index == 1 && Start is not null ? Start : FromEnd!;

    /// <inheritdoc/>
    internal override Expression Rebuild(Func<Expression, Expression> replace)
    {
        Expression sequence = replace(Sequence);
        Expression? start = Start is null ? null : replace(Start);
        Expression? fromEnd = FromEnd is null ? null : replace(FromEnd);
        return sequence != Sequence || start != Start || fromEnd != FromEnd ? new Slice(sequence, start, fromEnd, Site) : this;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Sequence}[{Start}..{(FromEnd is null ? "" : "^" + FromEnd)}]";
}
