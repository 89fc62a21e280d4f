using System.Collections.Generic;

namespace Spin.Analysis.Representation;

/// <summary>The natural loops of a graph, those with one header merged.</summary>
internal sealed class LoopForest
{
    private readonly FlowGraph _graph;
    private readonly List<NaturalLoop> _loops = [];

    internal LoopForest(FlowGraph graph, Dominators dominators)
    {
        _graph = graph;
        foreach ((int from, int to) in FindRetreatingEdges())
        {
            if (!dominators.Has(to, from))
            {
                Irreducible = to;
                continue;
            }

            NaturalLoop? loop = _loops.Find(known => known.Header == to);
            if (loop is null)
            {
                _loops.Add(loop = new NaturalLoop(to, graph.Only(to)));
            }

            Fill(loop, from);
        }

        _loops.Sort(static (first, second) => first.Header.CompareTo(second.Header));
    }

    /// <summary>The loops, by their headers.</summary>
    internal IReadOnlyList<NaturalLoop> Loops => _loops;

    /// <summary>A block at which a loop has no single entry, so that nothing can be said of it; null where there is none.</summary>
    internal int? Irreducible { get; }

    private void Fill(NaturalLoop loop, int tail)
    {
        if (!loop.Blocks.Add(tail))
        {
            return;
        }

        Stack<int> open = new([tail]);
        while (open.Count > 0)
        {
            foreach (int predecessor in _graph.PredecessorsOf(open.Pop()))
            {
                if (loop.Blocks.Add(predecessor))
                {
                    open.Push(predecessor);
                }
            }
        }
    }

    private List<(int From, int To)> FindRetreatingEdges()
    {
        List<(int From, int To)> edges = [];
        BlockSet seen = _graph.Only(0);
        bool[] onPath = new bool[_graph.Count];
        Stack<(int Block, int Next)> path = new([(0, 0)]);
        onPath[0] = true;
        while (path.Count > 0)
        {
            (int block, int index) = path.Pop();
            BlockNumbers successors = _graph.SuccessorsOf(block);
            if (index == successors.Count)
            {
                onPath[block] = false;
                continue;
            }

            path.Push((block, index + 1));
            int next = successors[index];
            if (onPath[next])
            {
                edges.Add((block, next));
            }
            else if (seen.Add(next))
            {
                onPath[next] = true;
                path.Push((next, 0));
            }
        }

        return edges;
    }
}
