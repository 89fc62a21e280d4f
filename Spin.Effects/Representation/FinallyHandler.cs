using System.Collections.Generic;
using System.Linq;

namespace Spin.Analysis.Representation;

/// <summary>
/// A <c>finally</c>: it runs however its <c>try</c> is left, and an exception goes on after it. Ways by which the <c>try</c> is left in order
/// lead through it to what follows; an exception enters it from anywhere in the <c>try</c>, and never comes to what follows.
/// </summary>
/// <param name="guarded">The blocks of the <c>try</c>.</param>
/// <param name="entry">The first block of the <c>finally</c>.</param>
internal sealed class FinallyHandler(IReadOnlyList<int> guarded, int entry)
{
    private readonly IReadOnlyList<int> _guarded = guarded;
    private readonly int _entry = entry;

    /// <summary>Adds the ways by which exceptions enter some handlers; the ways in order are there already.</summary>
    /// <param name="blocks">The blocks of the function.</param>
    /// <param name="handlers">The handlers.</param>
    internal static void Connect(IReadOnlyList<Block> blocks, IReadOnlyList<FinallyHandler> handlers)
    {
        // What is entered by exceptions alone has no other way in: there that one counts as all others do.
        HashSet<FinallyHandler> sole = [];
        HashSet<int> reached = Reach(blocks);
        while (FindSole(handlers, sole, reached) is { } handler)
        {
            _ = sole.Add(handler);
            handler.ConnectFrom(blocks, reached, isExceptional: false);
            reached = Reach(blocks);
        }

        foreach (FinallyHandler handler in handlers)
        {
            handler.ConnectFrom(blocks, reached, isExceptional: !sole.Contains(handler));
        }
    }

    /// <summary>The blocks to which control may come from the entry.</summary>
    internal static HashSet<int> Reach(IReadOnlyList<Block> blocks)
    {
        HashSet<int> reached = [0];
        Stack<int> open = new([0]);
        while (open.Count > 0)
        {
            foreach (int next in blocks[open.Pop()].Successors)
            {
                if (reached.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }

    private static FinallyHandler? FindSole(IReadOnlyList<FinallyHandler> handlers, HashSet<FinallyHandler> known, HashSet<int> reached)
    {
        foreach (FinallyHandler handler in handlers)
        {
            if (!known.Contains(handler) && !reached.Contains(handler._entry) && handler._guarded.Any(reached.Contains))
            {
                return handler;
            }
        }

        return null;
    }

    // An exception may come before anything of a block has happened, or after all of it.
    private void ConnectFrom(IReadOnlyList<Block> blocks, HashSet<int> reached, bool isExceptional)
    {
        foreach (int block in _guarded.Where(reached.Contains))
        {
            Connect(blocks, block, _entry, isExceptional);
            foreach (int predecessor in blocks[block].Predecessors.ToArray())
            {
                if (reached.Contains(predecessor))
                {
                    Connect(blocks, predecessor, _entry, isExceptional);
                }
            }
        }
    }

    private static void Connect(IReadOnlyList<Block> blocks, int from, int to, bool isExceptional)
    {
        if (isExceptional)
        {
            blocks[from].ExceptionalSuccessors.Add(to);
            blocks[to].ExceptionalPredecessors.Add(from);
        }
        else
        {
            blocks[from].Successors.Add(to);
            blocks[to].Predecessors.Add(from);
        }
    }
}
