using System;
using System.Collections.Generic;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>A reference through which a place may be written.</summary>
/// <param name="place">The place.</param>
/// <param name="site">Where it stands.</param>
internal sealed class AddressOf(Expression place, Site? site = null) : Expression(TypeShape.Other, site)
{
    /// <summary>The place.</summary>
    internal Expression Place { get; } = place;

    /// <inheritdoc/>
    internal override IEnumerable<Expression> Parts => [Place];

    /// <inheritdoc/>
    internal override Expression Rebuild(Func<Expression, Expression> replace) => this;

    /// <inheritdoc/>
    public override string ToString() => $"&{Place}";
}
