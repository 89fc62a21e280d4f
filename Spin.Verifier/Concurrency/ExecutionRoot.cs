using System.Collections.Generic;
using Spin.Analysis;
using Spin.Analysis.Concurrency;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Concurrency;

/// <summary>A function from which the kernel begins to run a spindle's code: a handler, static or installed, or a strand's body.</summary>
/// <param name="function">The function.</param>
/// <param name="level">The level at which it runs.</param>
/// <param name="name">The function as messages name it.</param>
/// <param name="event">The event that it handles; null for a strand.</param>
/// <param name="turn">With whom it runs in turn: the event that it handles, or its spindle where it runs after the raise; null for a strand's body.</param>
internal sealed class ExecutionRoot(DefinedMethod function, Level level, string name, DefinedType? @event, DefinedType? turn)
{
    /// <summary>The function.</summary>
    internal DefinedMethod Function { get; } = function;

    /// <summary>The level at which it runs.</summary>
    internal Level Level { get; } = level;

    /// <summary>The function as messages name it.</summary>
    internal string Name { get; } = name;

    /// <summary>What it does with places that others can reach, with everything that it calls.</summary>
    internal List<Access> Accesses { get; } = [];

    /// <summary>The locks that it enters, with everything that it calls.</summary>
    internal List<Acquisition> Acquisitions { get; } = [];

    /// <summary>The event that it handles; null for a strand.</summary>
    internal DefinedType? Event { get; } = @event;

    /// <summary>Where it is started as a strand.</summary>
    internal List<(DefinedMethod Within, int Instruction)> Starts { get; } = [];

    /// <summary>Whether it runs for other reasons than <see cref="Starts"/>.</summary>
    internal bool RunsOtherwise { get; set; }

    /// <summary>Whether it runs again within its own run.</summary>
    internal bool IsReentered { get; set; }

    private DefinedType? Turn { get; } = turn;

    /// <summary>Whether one can run in the middle of the other.</summary>
    internal bool IsConcurrentWith(ExecutionRoot other) =>
        other != this && Conflicts.AreConcurrent(Level, other.Level, Turn is not null && ReferenceEquals(Turn, other.Turn));
}
