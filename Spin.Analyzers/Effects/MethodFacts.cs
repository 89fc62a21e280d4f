using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Effects;

/// <summary>What one method's body does by itself, and what it calls. Says nothing about what the called methods do.</summary>
internal sealed class MethodFacts
{
    /// <summary>The facts of a method without a body.</summary>
    internal static readonly MethodFacts Empty = new([], [], ImmutableHashSet<IFieldSymbol>.Empty, mayLoop: false, []);

    internal MethodFacts(
        ImmutableArray<Cause> causes, ImmutableArray<CallSite> calls, ISet<IFieldSymbol> writes, bool mayLoop, ImmutableArray<IOperation> bodies)
    {
        Causes = causes;
        Calls = calls;
        Writes = writes;
        MayLoop = mayLoop;
        Bodies = bodies;
    }

    /// <summary>The effects of the body itself, in source order.</summary>
    internal ImmutableArray<Cause> Causes { get; }

    /// <summary>The calls, in source order.</summary>
    internal ImmutableArray<CallSite> Calls { get; }

    /// <summary>The fields that the body writes.</summary>
    internal ISet<IFieldSymbol> Writes { get; }

    /// <summary>Whether the body contains a loop or a jump.</summary>
    internal bool MayLoop { get; }

    /// <summary>The operations of the body: one, or for a constructor also the initialisers.</summary>
    internal ImmutableArray<IOperation> Bodies { get; }
}
