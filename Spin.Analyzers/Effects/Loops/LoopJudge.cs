using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>
/// Judges the loops of a function on its control flow, so that <c>for</c>, <c>while</c>, <c>do</c> and <c>goto</c> are the same. A loop
/// has a bound where some condition that every turn passes compares a place with a bound, every turn moves the place toward it,
/// nothing moves it away, and it cannot wrap around before it arrives.
/// </summary>
internal static class LoopJudge
{
    /// <summary>Judges every loop of a function.</summary>
    internal static ImmutableArray<LoopVerdict> JudgeAll(IMethodSymbol method, EffectEngine engine)
    {
        if (FlowGraph.Create(method, engine) is not { } graph)
        {
            return [];
        }

        LoopContext context = new(method, graph, engine);
        LoopLocator locator = new(context);
        ImmutableArray<LoopVerdict>.Builder verdicts = ImmutableArray.CreateBuilder<LoopVerdict>();
        List<NaturalLoop> loops = graph.FindLoops(out int? irreducible);
        foreach (NaturalLoop loop in loops)
        {
            (Location location, string keyword) = locator.Locate(loop);
            string? reason = Judge(loop, context);
            verdicts.Add(new LoopVerdict(location, reason is null ? null : new Cause(Effect.Unbounded, reason, keyword, location)));
        }

        if (irreducible is { } entry)
        {
            (Location location, string keyword) = locator.Locate(new NaturalLoop(entry));
            verdicts.Add(new LoopVerdict(location, new Cause(Effect.Unbounded, "it is entered in several places", keyword, location)));
        }

        return verdicts.ToImmutable();
    }

    /// <summary>Judges one loop.</summary>
    /// <returns>Why it may not end; null where it does.</returns>
    private static string? Judge(NaturalLoop loop, LoopContext context)
    {
        Reason best = Reason.None;
        foreach (int block in loop.Blocks)
        {
            if (FindStay(loop, block, context) is not { } stay || context.Tests.ConditionOf(block, stay) is not { } condition)
            {
                continue;
            }

            if (context.Graph.CanReach(loop.Header, loop.Header, [block], loop.Blocks))
            {
                best = best.Better(Reason.Skipped(condition.Condition));
                continue;
            }

            if (context.Graph.Strip(condition.Condition) is IInvocationOperation { IsImplicit: true, TargetMethod.Name: "MoveNext" } moveNext)
            {
                if (Sequences.FindProblem(moveNext, context) is not { } problem)
                {
                    return null;
                }

                best = best.Better(problem);
                continue;
            }

            foreach (LoopTest test in context.Tests.Read(condition.Condition, condition.Holds))
            {
                if (new LoopProof(context, loop, block, test).Find() is not { } reason)
                {
                    return null;
                }

                best = best.Better(reason);
            }
        }

        return best.Text;
    }

    // The successor by which the loop goes on, where the other one leaves it.
    private static int? FindStay(NaturalLoop loop, int block, LoopContext context)
    {
        int? stay = null;
        bool leaves = false;
        foreach (int next in context.Graph.SuccessorsOf(block))
        {
            if (loop.Blocks.Contains(next))
            {
                stay = context.Tests.ConditionOf(block, next) is null ? stay : next;
            }
            else
            {
                leaves |= context.Tests.ConditionOf(block, next) is not null;
            }
        }

        return leaves ? stay : null;
    }
}
