using System.Collections.Generic;

namespace Spin.Analysis.Representation;

/// <content>The loops of a graph.</content>
internal sealed partial class FlowGraph
{
    /// <summary>Finds the natural loops, those with one header merged.</summary>
    /// <param name="irreducible">A block at which a loop has no single entry, so that nothing can be said of it; or null.</param>
    internal List<NaturalLoop> FindLoops(out int? irreducible)
    {
        SortedDictionary<int, NaturalLoop> loops = [];
        irreducible = null;
        foreach ((int from, int to) in FindRetreatingEdges())
        {
            if (!Dominates(to, from))
            {
                irreducible = to;
                continue;
            }

            if (!loops.TryGetValue(to, out NaturalLoop? loop))
            {
                loops.Add(to, loop = new NaturalLoop(to));
            }

            Fill(loop, from);
        }

        return [.. loops.Values];
    }

    private void Fill(NaturalLoop loop, int tail)
    {
        Stack<int> open = new([tail]);
        while (open.Count > 0)
        {
            int block = open.Pop();
            if (loop.Blocks.Add(block))
            {
                foreach (int predecessor in PredecessorsOf(block))
                {
                    open.Push(predecessor);
                }
            }
        }
    }

    private List<(int From, int To)> FindRetreatingEdges()
    {
        List<(int From, int To)> edges = [];
        HashSet<int> seen = [0];
        HashSet<int> onPath = [0];
        Stack<(int Block, IEnumerator<int> Next)> path = new([(0, SuccessorsOf(0).GetEnumerator())]);
        while (path.Count > 0)
        {
            (int block, IEnumerator<int> next) = path.Peek();
            if (!next.MoveNext())
            {
                _ = onPath.Remove(block);
                _ = path.Pop();
                continue;
            }

            if (onPath.Contains(next.Current))
            {
                edges.Add((block, next.Current));
            }
            else if (seen.Add(next.Current))
            {
                _ = onPath.Add(next.Current);
                path.Push((next.Current, SuccessorsOf(next.Current).GetEnumerator()));
            }
        }

        return edges;
    }
}
