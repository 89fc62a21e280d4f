using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>The loops of a function with the bounds that are known.</summary>
/// <param name="Bounded">The loops, inner ones first, each with how often it jumps back at most; null where that is not known.</param>
/// <param name="Irreducible">The address of a jump into the middle of a loop, or null.</param>
internal sealed record FunctionLoops(IReadOnlyList<(NaturalLoop Loop, long? Bound)> Bounded, ulong? Irreducible)
{
    /// <summary>Finds them.</summary>
    internal static FunctionLoops Find(ProgramGraph program, CodeFunction function, LoopBounds bounds)
    {
        Dominators dominators = new(program, function);
        LoopForest forest = LoopForest.Find(program, function, dominators);
        FlowGraph flow = program.Flow(function);
        List<(NaturalLoop Loop, long? Bound)> bounded = [];
        for (int index = 0; index < forest.Loops.Count; index++)
        {
            NaturalLoop loop = forest.Loops[index];
            List<NaturalLoop> inner = [];
            foreach (NaturalLoop other in forest.Loops)
            {
                if (other != loop && other.Blocks.IsSubsetOf(loop.Blocks))
                {
                    inner.Add(other);
                }
            }

            long? bound = CountedLoop.TryBound(flow, dominators, loop, inner) ?? bounds.Of(program.Image, flow, loop);
            bounded.Add((loop, bound));
        }

        return new FunctionLoops(bounded, forest.Irreducible);
    }
}
