using System.Collections.Immutable;

namespace Spin.Analysis.Concurrency;

/// <summary>One use of a place that outlives the call, as far as the rules on sharing ask.</summary>
/// <param name="Path">The place, by a path that is the same in every function.</param>
/// <param name="Kind">What is done with it.</param>
/// <param name="IsAtomic">Whether it is done by <c>Volatile</c>, <c>Interlocked</c> or on a <c>volatile</c> field.</param>
/// <param name="IsPolled">Whether it is read in a loop.</param>
/// <param name="Locks">The locks that are held.</param>
internal abstract record SharedAccess(string Path, AccessKind Kind, bool IsAtomic, bool IsPolled, ImmutableSortedSet<string> Locks)
{
    /// <summary>Whether the place, or what it holds, may be different afterwards.</summary>
    internal bool Writes => Kind is AccessKind.Write or AccessKind.ReadModifyWrite or AccessKind.Change;

    /// <summary>Whether the place holds an array.</summary>
    internal abstract bool HoldsArray { get; }

    /// <summary>Whether the place holds a collection that grows and is not made for several functions at once.</summary>
    internal abstract bool HoldsCollection { get; }

    /// <summary>Whether both hold a lock that keeps them apart.</summary>
    internal bool IsExcludedBy(SharedAccess other) => Locks.Overlaps(other.Locks);

    /// <summary>Whether both stand in one function.</summary>
    internal abstract bool IsWithinFunctionOf(SharedAccess other);

    /// <summary>Whether it comes behind another one of the same function.</summary>
    internal abstract bool IsBehind(SharedAccess earlier);
}
