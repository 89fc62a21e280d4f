using System.Collections.Immutable;
using Spin.Analysis.Concurrency;

namespace Spin.Analysis.Tests.Concurrency;

/// <summary>An access as a front end would describe it.</summary>
internal sealed record TestAccess(string Path, AccessKind Kind, bool IsAtomic = false, bool IsPolled = false) : SharedAccess(Path, Kind, IsAtomic, IsPolled, [])
{
    /// <summary>The function in which it stands.</summary>
    internal string Function { get; init; } = "handler";

    /// <summary>Where it stands in its function.</summary>
    internal int Line { get; init; }

    /// <summary>Whether the place holds an array.</summary>
    internal bool IsOfArray { get; init; }

    /// <summary>Whether the place holds a collection that grows.</summary>
    internal bool IsOfCollection { get; init; }

    /// <summary>The same access under a lock.</summary>
    internal TestAccess Under(string name) => this with { Locks = ImmutableSortedSet.Create(name) };

    /// <inheritdoc/>
    internal override bool HoldsArray => IsOfArray;

    /// <inheritdoc/>
    internal override bool HoldsCollection => IsOfCollection;

    /// <inheritdoc/>
    internal override bool IsWithinFunctionOf(SharedAccess other) => ((TestAccess)other).Function == Function;

    /// <inheritdoc/>
    internal override bool IsBehind(SharedAccess earlier) => Line > ((TestAccess)earlier).Line;
}
