using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Concurrency;
using Spin.Analyzers.Contract;

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
    : SharedAccess(Place.Path, Kind, IsAtomic, IsPolled, Locks)
{
    /// <inheritdoc/>
    internal override bool HoldsArray => Place.Type is IArrayTypeSymbol;

    /// <inheritdoc/>
    internal override bool HoldsCollection => Collections.IsGrowing(Place.Type) && !Namespaces.IsIn(Place.Type, "System", "Collections", "Concurrent");

    /// <inheritdoc/>
    internal override bool IsWithinFunctionOf(SharedAccess other) => SymbolEqualityComparer.Default.Equals(Within, ((Access)other).Within);

    /// <inheritdoc/>
    internal override bool IsBehind(SharedAccess earlier) =>
        Operation.Syntax.SpanStart > ((Access)earlier).Operation.Syntax.SpanStart || Operation.Syntax.Span.Contains(((Access)earlier).Operation.Syntax.Span);
}
