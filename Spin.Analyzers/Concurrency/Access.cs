using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Concurrency;

/// <summary>One use of a place that outlives the call: a field, or a constructor's parameter that methods use.</summary>
/// <param name="Place">The place.</param>
/// <param name="Kind">What is done with it.</param>
/// <param name="IsAtomic">Whether it is done by <c>Volatile</c>, <c>Interlocked</c> or on a <c>volatile</c> field.</param>
/// <param name="IsPolled">Whether it is read in a loop.</param>
/// <param name="Locks">The locks that are held.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Within">The function in which it stands.</param>
internal sealed record Access(
    SharedPlace Place, AccessKind Kind, bool IsAtomic, bool IsPolled, ImmutableSortedSet<string> Locks, IOperation Operation, ISymbol Within)
{
    /// <summary>Whether the place, or what it holds, may be different afterwards.</summary>
    internal bool Writes => Kind is AccessKind.Write or AccessKind.ReadModifyWrite or AccessKind.Change;

    /// <summary>Whether both hold a lock that keeps them apart.</summary>
    internal bool IsExcludedBy(Access other) => Locks.Overlaps(other.Locks);
}
