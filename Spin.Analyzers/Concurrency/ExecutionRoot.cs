using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>A function from which the kernel begins to run a spindle's code: a handler, static or installed, or a strand's body.</summary>
/// <param name="function">The function.</param>
/// <param name="body">Its body.</param>
/// <param name="level">The level at which it runs.</param>
/// <param name="name">The function as messages name it.</param>
internal sealed class ExecutionRoot(ISymbol function, IOperation body, Level level, string name)
{
    /// <summary>The function.</summary>
    internal ISymbol Function { get; } = function;

    /// <summary>Its body.</summary>
    internal IOperation Body { get; } = body;

    /// <summary>The level at which it runs.</summary>
    internal Level Level { get; } = level;

    /// <summary>The function as messages name it.</summary>
    internal string Name { get; } = name;

    /// <summary>What it does with places that others can reach, with everything that it calls.</summary>
    internal List<Access> Accesses { get; } = [];

    /// <summary>The locks that it enters, with everything that it calls.</summary>
    internal List<Acquisition> Acquisitions { get; } = [];

    /// <summary>
    /// Whether one can run in the middle of the other: on another level, or both on strands. Handlers of one level below it run one after
    /// another.
    /// </summary>
    internal bool IsConcurrentWith(ExecutionRoot other) => other != this && (Level != other.Level || Level == Level.Strand);
}
