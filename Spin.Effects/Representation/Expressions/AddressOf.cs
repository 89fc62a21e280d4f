using System;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>A reference through which a place may be written.</summary>
/// <param name="place">The place.</param>
/// <param name="site">Where it stands.</param>
internal sealed class AddressOf(Expression place, Site? site = null) : Expression(TypeShape.Other, site)
{
    /// <summary>The place.</summary>
    internal Expression Place { get; } = place;

    /// <inheritdoc/>
    internal override int PartCount => 1;

    /// <inheritdoc/>
    internal override Expression Part(int index) => Place;

    /// <inheritdoc/>
    internal override Expression Rebuild(Func<Expression, Expression> replace) => this;

    /// <inheritdoc/>
    public override string ToString() => $"&{Place}";
}
