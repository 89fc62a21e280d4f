using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// Which blocks lie on every path to another (K. Cooper, T. Harvey, K. Kennedy, A Simple, Fast Dominance Algorithm, 2001).
/// </summary>
internal sealed class Dominators
{
    private readonly Dictionary<int, int> _order = [];
    private readonly Dictionary<int, int> _immediate = [];

    /// <summary>Computes them.</summary>
    internal Dominators(ProgramGraph program, CodeFunction function)
    {
        FlowGraph flow = program.Flow(function);
        List<int> postorder = Postorder(program, flow, program.Live(function)[0].Index);
        for (int number = 0; number < postorder.Count; number++)
        {
            _order[postorder[number]] = number;
        }

        ReversePostorder = postorder;
        postorder.Reverse();
        foreach (int block in postorder)
        {
            Predecessors[block] = [];
        }

        foreach (int block in postorder)
        {
            foreach (int next in program.Next(flow.Blocks[block]))
            {
                Predecessors[next].Add(block);
            }
        }

        Solve();
    }

    /// <summary>The blocks, each before those that come after it, loops aside.</summary>
    internal IReadOnlyList<int> ReversePostorder { get; }

    /// <summary>The blocks that may run right before each.</summary>
    internal Dictionary<int, List<int>> Predecessors { get; } = [];

    /// <summary>Whether a block lies on every path to another.</summary>
    internal bool Dominates(int block, int other)
    {
        while (_order[other] < _order[block])
        {
            other = _immediate[other];
        }

        return other == block;
    }

    /// <summary>Whether an edge leads back on the path by which it was reached first.</summary>
    internal bool IsRetreating(int from, int to) => _order[to] >= _order[from];

    private void Solve()
    {
        int entry = ReversePostorder[0];
        _immediate[entry] = entry;
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (int block in ReversePostorder)
            {
                if (block == entry)
                {
                    continue;
                }

                int dominator = -1;
                foreach (int previous in Predecessors[block])
                {
                    if (_immediate.ContainsKey(previous))
                    {
                        dominator = dominator < 0 ? previous : Intersect(previous, dominator);
                    }
                }

                if (!_immediate.TryGetValue(block, out int known) || known != dominator)
                {
                    _immediate[block] = dominator;
                    changed = true;
                }
            }
        }
    }

    private int Intersect(int one, int other)
    {
        while (one != other)
        {
            while (_order[one] < _order[other])
            {
                one = _immediate[one];
            }

            while (_order[other] < _order[one])
            {
                other = _immediate[other];
            }
        }

        return one;
    }

    private static List<int> Postorder(ProgramGraph program, FlowGraph flow, int entry)
    {
        List<int> order = [];
        HashSet<int> seen = [entry];
        Stack<(int Block, int Edge)> path = new();
        path.Push((entry, 0));
        while (path.TryPop(out (int Block, int Edge) top))
        {
            IReadOnlyList<int> next = program.Next(flow.Blocks[top.Block]);
            if (top.Edge == next.Count)
            {
                order.Add(top.Block);
                continue;
            }

            path.Push((top.Block, top.Edge + 1));
            if (seen.Add(next[top.Edge]))
            {
                path.Push((next[top.Edge], 0));
            }
        }

        return order;
    }
}
