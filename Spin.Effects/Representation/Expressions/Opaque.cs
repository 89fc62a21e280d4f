using System;
using System.Collections.Immutable;
using System.Linq;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>A value of which no more is known than its type, its range and that it is computed from others.</summary>
/// <param name="type">Its type.</param>
/// <param name="parts">The values from which it is computed.</param>
/// <param name="site">Where it stands.</param>
internal sealed class Opaque(TypeShape type, ImmutableArray<Expression> parts, Site? site = null) : Expression(type, site)
{
    /// <summary>Whether the same parts give the same value.</summary>
    internal bool IsPure { get; init; }

    /// <summary>Whether it is memory of the function itself.</summary>
    internal bool IsStackMemory { get; init; }

    /// <summary>Whether it is memory of a span that the function was given.</summary>
    internal bool IsOfSpan { get; init; }

    /// <summary>Whether it is an element of an array or span: its parts are the sequence and the index, which lies in it.</summary>
    internal bool IsElement { get; init; }

    /// <summary>Whether it is a place that a call has found.</summary>
    internal bool IsReferred { get; init; }

    /// <summary>The values that it may have.</summary>
    internal Interval Range { get; init; } = type.Range;

    /// <inheritdoc/>
    internal override int PartCount => parts.Length;

    /// <inheritdoc/>
    internal override Expression Part(int index) => parts[index];

    /// <inheritdoc/>
    internal override Expression Rebuild(Func<Expression, Expression> replace)
    {
        ImmutableArray<Expression> replaced = ImmutableArray.CreateRange(parts, replace);
        return replaced.SequenceEqual(parts) ? this : new Opaque(Type, replaced, Site) { IsPure = IsPure, IsStackMemory = IsStackMemory, IsOfSpan = IsOfSpan, IsElement = IsElement, IsReferred = IsReferred, Range = Range };
    }

    /// <inheritdoc/>
    public override string ToString() => $"?({string.Join(", ", parts)})";
}
