using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>What one method's body does by itself, and what it calls. Says nothing about what the called methods do.</summary>
/// <param name="causes">The effects of the body itself, in its order.</param>
/// <param name="calls">The calls, in the order of the body.</param>
/// <param name="writes">The fields that the body writes.</param>
/// <param name="mayLoop">Whether the body contains a loop or a jump.</param>
internal sealed class MethodFacts(ImmutableArray<Cause> causes, ImmutableArray<CallSite> calls, ISet<Field> writes, bool mayLoop)
{
    /// <summary>The facts of a method without a body.</summary>
    internal static readonly MethodFacts Empty = new([], [], ImmutableHashSet<Field>.Empty, mayLoop: false);

    /// <summary>The effects of the body itself, in its order.</summary>
    internal ImmutableArray<Cause> Causes { get; } = causes;

    /// <summary>The calls, in the order of the body.</summary>
    internal ImmutableArray<CallSite> Calls { get; } = calls;

    /// <summary>The fields that the body writes.</summary>
    internal ISet<Field> Writes { get; } = writes;

    /// <summary>The objects of the class library that the body makes, with what they may call back.</summary>
    internal ImmutableArray<MadeWith> Made { get; init; } = [];

    /// <summary>Whether the body contains a loop or a jump.</summary>
    internal bool MayLoop { get; } = mayLoop;
}
