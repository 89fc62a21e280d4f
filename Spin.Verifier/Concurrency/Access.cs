using System.Collections.Immutable;
using Spin.Analysis.Concurrency;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Concurrency;

/// <summary>One use of a place that outlives the call.</summary>
/// <param name="Place">The place.</param>
/// <param name="Kind">What is done with it.</param>
/// <param name="IsAtomic">Whether it is done by <c>Volatile</c>, <c>Interlocked</c> or on a <c>volatile</c> field.</param>
/// <param name="IsPolled">Whether it is read in a loop.</param>
/// <param name="Locks">The locks that are held.</param>
/// <param name="Within">The function in which it stands.</param>
/// <param name="Instruction">Its index.</param>
internal sealed record Access(
    SharedPlace Place, AccessKind Kind, bool IsAtomic, bool IsPolled, ImmutableSortedSet<string> Locks, DefinedMethod Within, int Instruction)
    : SharedAccess(Place.Path, Kind, IsAtomic, IsPolled, Locks)
{
    /// <inheritdoc/>
    internal override bool HoldsArray => Collections.IsArray(Place.Type);

    /// <inheritdoc/>
    internal override bool HoldsCollection => Collections.IsGrowing(Place.Type) && !Collections.IsThreadSafe(Place.Type);

    /// <inheritdoc/>
    internal override bool IsWithinFunctionOf(SharedAccess other) => ReferenceEquals(Within, ((Access)other).Within);

    /// <inheritdoc/>
    internal override bool IsBehind(SharedAccess earlier) => Instruction > ((Access)earlier).Instruction;
}
