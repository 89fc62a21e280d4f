using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>The loops of a function, inner ones before those around them.</summary>
/// <param name="Loops">The natural loops.</param>
/// <param name="Irreducible">The address of a jump back into the middle of something, which no bound can be found for; or null.</param>
internal sealed record LoopForest(IReadOnlyList<NaturalLoop> Loops, ulong? Irreducible)
{
    /// <summary>Finds the loops.</summary>
    internal static LoopForest Find(ProgramGraph program, CodeFunction function, Dominators dominators)
    {
        FlowGraph flow = program.Flow(function);
        SortedDictionary<int, List<int>> latches = [];
        ulong? irreducible = null;
        foreach (int block in dominators.ReversePostorder)
        {
            foreach (int next in program.Next(flow.Blocks[block]))
            {
                if (dominators.Dominates(next, block))
                {
                    latches.TryAdd(next, []);
                    latches[next].Add(block);
                }
                else if (dominators.IsRetreating(block, next))
                {
                    irreducible ??= flow.Blocks[block].Last.IP;
                }
            }
        }

        List<NaturalLoop> loops = [];
        foreach ((int header, List<int> back) in latches)
        {
            loops.Add(new NaturalLoop(header, back, Body(dominators, header, back)));
        }

        loops.Sort(static (one, other) => one.Blocks.Count.CompareTo(other.Blocks.Count));
        return new LoopForest(loops, irreducible);
    }

    private static HashSet<int> Body(Dominators dominators, int header, List<int> latches)
    {
        HashSet<int> body = [header];
        Stack<int> pending = new(latches);
        while (pending.TryPop(out int block))
        {
            if (body.Add(block))
            {
                foreach (int previous in dominators.Predecessors[block])
                {
                    pending.Push(previous);
                }
            }
        }

        return body;
    }
}
