using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>What one method's body does by itself, and what it calls. Says nothing about what the called methods do.</summary>
/// <param name="causes">The effects of the body itself, in its order.</param>
/// <param name="calls">The calls, in the order of the body, those with a contract too.</param>
/// <param name="writes">The fields that the body writes.</param>
/// <param name="mayLoop">Whether the body contains a loop or a jump.</param>
internal sealed class MethodFacts(ImmutableArray<Cause> causes, ImmutableArray<CallSite> calls, ISet<Field> writes, bool mayLoop)
{
    /// <summary>The facts of a method without a body.</summary>
    internal static readonly MethodFacts Empty = new([], [], ImmutableHashSet<Field>.Empty, mayLoop: false) { Operations = 0 };

    /// <summary>The facts of what stands for something else than a method.</summary>
    internal static MethodFacts Of(AssumedEffect assumed, Site site) => new([new Cause(assumed.Effect, assumed.Kind, assumed.What, site)], [], ImmutableHashSet<Field>.Empty, mayLoop: false) { Operations = 0 };

    /// <summary>The effects of the body itself, in its order.</summary>
    internal ImmutableArray<Cause> Causes { get; } = causes;

    /// <summary>The calls whose effects are those of what they reach, in the order of the body.</summary>
    internal ImmutableArray<CallSite> Calls { get; } = [.. calls.Where(static call => call.Callee.Contract is null)];

    /// <summary>The calls whose effects a contract tells: those are among the causes. What they reach may still recurse, or write a field.</summary>
    internal ImmutableArray<CallSite> Promised { get; } = [.. calls.Where(static call => call.Callee.Contract is not null)];

    /// <summary>All calls.</summary>
    internal IEnumerable<CallSite> AllCalls => Calls.Concat(Promised);

    /// <summary>The fields that the body writes.</summary>
    internal ISet<Field> Writes { get; } = writes;

    /// <summary>The objects of the class library that the body makes, with what they may call back.</summary>
    internal ImmutableArray<MadeWith> Made { get; init; } = [];

    /// <summary>How many operations the body has; null where they do not tell what it costs, since it deals with functions, or they were not counted.</summary>
    internal int? Operations { get; init; }

    /// <summary>What the body passes on by reference that its own caller has lent it.</summary>
    internal ImmutableArray<LentArgument> Lent { get; init; } = [];

    /// <summary>Whether the body contains a loop or a jump.</summary>
    internal bool MayLoop { get; } = mayLoop;
}
