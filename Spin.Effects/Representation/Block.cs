using System.Collections.Generic;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Representation;

/// <summary>Statements that run one after the other, and where control goes then.</summary>
internal sealed class Block
{
    /// <summary>The statements.</summary>
    internal List<Statement> Statements { get; } = [];

    /// <summary>The value on which the block chooses between <see cref="WhenTrue"/> and <see cref="WhenFalse"/>; null where it does not.</summary>
    internal Expression? Condition { get; set; }

    /// <summary>The block entered first when the condition is true, that of a <c>finally</c> on the way included.</summary>
    internal int? WhenTrue { get; set; }

    /// <summary>The block entered first when it is false.</summary>
    internal int? WhenFalse { get; set; }

    /// <summary>Whether the method returns here.</summary>
    internal bool Returns { get; set; }

    /// <summary>The value that is returned.</summary>
    internal Expression? Result { get; set; }

    /// <summary>Where control may go.</summary>
    internal BlockNumbers Successors { get; } = new();

    /// <summary>From where control may come.</summary>
    internal BlockNumbers Predecessors { get; } = new();

    /// <summary>The <c>finally</c> handlers that an exception enters from here. Whoever comes to one that way does not come to what follows it.</summary>
    internal BlockNumbers ExceptionalSuccessors { get; } = new();

    /// <summary>From where an exception may come to a block that begins a <c>finally</c>.</summary>
    internal BlockNumbers ExceptionalPredecessors { get; } = new();
}
