using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Spin.Generators.Collections;

/// <summary>Ways to an <see cref="EquatableArray{T}"/>.</summary>
internal static class EquatableArrayExtensions
{
    /// <summary>Copies a sequence.</summary>
    internal static EquatableArray<T> ToEquatable<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToImmutableArray());
}
