using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Spin.Verifier.Values;

/// <summary>All that a value may be at a point, over the paths that lead there.</summary>
internal sealed class Value
{
    private Value(ImmutableArray<Origin> origins) => Origins = origins;

    /// <summary>What it may be, in the order in which it was found.</summary>
    internal ImmutableArray<Origin> Origins { get; }

    /// <summary>What it is, where that is one thing.</summary>
    internal Origin? Single => Origins is [var only] ? only : null;

    /// <summary>A value that is one thing.</summary>
    internal static Value Of(Origin origin) => new([origin]);

    /// <summary>A value that may be several.</summary>
    internal static Value Of(IEnumerable<Origin> origins) => new([.. origins.Distinct()]);

    /// <summary>What it may be on either of two paths; itself where the other adds nothing.</summary>
    internal Value Join(Value other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        List<Origin>? added = null;
        foreach (Origin origin in other.Origins)
        {
            if (!Origins.Contains(origin))
            {
                (added ??= []).Add(origin);
            }
        }

        return added is null ? this : new Value([.. Origins, .. added]);
    }
}
