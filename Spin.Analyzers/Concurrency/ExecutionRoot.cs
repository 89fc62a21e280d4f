using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>A function from which the kernel begins to run a spindle's code: a handler, static or installed, or a strand's body.</summary>
/// <param name="function">The function.</param>
/// <param name="body">Its body.</param>
/// <param name="level">The level at which it runs.</param>
/// <param name="name">The function as messages name it.</param>
/// <param name="event">The event that it handles; null for a strand.</param>
/// <param name="turn">With whom it runs in turn: the event that it handles, or its spindle where it runs after the raise; null for a strand's body.</param>
internal sealed class ExecutionRoot(ISymbol function, IOperation body, Level level, string name, INamedTypeSymbol? @event, INamedTypeSymbol? turn)
{
    /// <summary>The function.</summary>
    internal ISymbol Function { get; } = function;

    /// <summary>Its body.</summary>
    internal IOperation Body { get; } = body;

    /// <summary>The level at which it runs.</summary>
    internal Level Level { get; } = level;

    /// <summary>The function as messages name it.</summary>
    internal string Name { get; } = name;

    /// <summary>The event that it handles; null for a strand.</summary>
    internal INamedTypeSymbol? Event { get; } = @event;

    /// <summary>With whom it runs in turn; null for a strand's body.</summary>
    internal INamedTypeSymbol? Turn { get; } = turn;

    /// <summary>Where it is started as a strand; empty where the kernel runs it for another reason too.</summary>
    internal StartList Starts { get; } = new();

    /// <summary>Whether it runs again within its own run.</summary>
    internal bool IsReentered { get; set; }

    /// <summary>What it does with places that others can reach, with everything that it calls.</summary>
    internal List<Access> Accesses { get; } = [];

    /// <summary>The locks that it enters, with everything that it calls.</summary>
    internal List<Acquisition> Acquisitions { get; } = [];

    /// <summary>
    /// Whether one can run in the middle of the other: on another level, or both on strands. Handlers of one event run one after another,
    /// and so do those of one level below Strand.
    /// </summary>
    internal bool IsConcurrentWith(ExecutionRoot other) =>
        other != this && Conflicts.AreConcurrent(Level, other.Level, Turn is not null && SymbolEqualityComparer.Default.Equals(Turn, other.Turn));
}
