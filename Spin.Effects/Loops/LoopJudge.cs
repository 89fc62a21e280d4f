using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Analysis.Costs;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>
/// Judges the loops of a function on its control flow, so that <c>for</c>, <c>while</c>, <c>do</c> and <c>goto</c> are the same. A loop
/// has a bound where some condition that every turn passes compares a place with a bound, every turn moves the place toward it,
/// nothing moves it away, and it cannot wrap around before it arrives.
/// </summary>
internal static class LoopJudge
{
    /// <summary>Judges every loop of a function.</summary>
    internal static ImmutableArray<LoopVerdict> JudgeAll(Method method, FlowGraph graph, EffectAnalysis analysis)
    {
        LoopContext context = new(method, graph, analysis);
        ImmutableArray<LoopVerdict>.Builder verdicts = ImmutableArray.CreateBuilder<LoopVerdict>();
        foreach (NaturalLoop loop in graph.Loops)
        {
            (Site site, string keyword) = graph.Locator.Locate(loop.Blocks);
            (Bound? turns, string reason) = Judge(loop, context);
            verdicts.Add(new LoopVerdict(site, keyword, loop.Blocks, turns, turns is not null ? null : new Cause(Effect.Unbounded, reason, keyword, site)));
        }

        if (graph.Irreducible is { } entry)
        {
            (Site site, string keyword) = graph.Locator.Locate(graph.Only(entry));
            verdicts.Add(new LoopVerdict(site, keyword, graph.Only(entry), null, new Cause(Effect.Unbounded, "it is entered in several places", keyword, site)));
        }

        return verdicts.ToImmutable();
    }

    /// <summary>How often some loops run a block, each in one go.</summary>
    /// <returns>The greatest number where that is not known.</returns>
    internal static long CountTimes(int block, IReadOnlyList<NaturalLoop> loops, LoopContext context)
    {
        long times = 1;
        foreach (NaturalLoop loop in loops)
        {
            times = loop.Blocks.Contains(block) ? Interval.Multiply(times, Judge(loop, context).Turns?.Count ?? long.MaxValue) : times;
        }

        return times;
    }

    /// <summary>Judges one loop.</summary>
    /// <returns>The most turns; without them, why it may not end.</returns>
    private static (Bound? Turns, string Reason) Judge(NaturalLoop loop, LoopContext context)
    {
        Reason best = Reason.None;
        Bound? turns = null;
        foreach (int block in loop.Blocks)
        {
            if (FindStay(loop, block, context.Graph) is not { } stay || context.Graph.ConditionOf(block, stay) is not { } condition)
            {
                continue;
            }

            if (context.Graph.CanReach(loop.Header, loop.Header, context.Graph.Only(block), loop.Blocks))
            {
                best = best.Better(Reason.Skipped(condition.Condition));
                continue;
            }

            if (context.Graph.Strip(condition.Condition) is Call { Enumeration: { } enumeration } moveNext)
            {
                if (enumeration.IsFinite || IsOwnCursor(moveNext, loop, context))
                {
                    return (Bound.OfLength("length of " + enumeration.TypeName), "");
                }

                best = best.Better(Reason.Endless(enumeration.TypeName));
                continue;
            }

            foreach (LoopTest test in context.Tests.Read(condition.Condition, condition.Holds))
            {
                LoopProof proof = new(context, loop, block, test);
                if (proof.Find() is not { } reason)
                {
                    // Any proof will do; another may count fewer turns.
                    Bound counted = proof.CountTurns();
                    turns = turns?.OrLess(counted) ?? counted;
                    continue;
                }

                best = best.Better(reason);
            }
        }

        return (turns, best.Text);
    }

    // An enumerator of one's own: whenever it says true it has moved toward a bound, and nothing else in the loop moves it.
    private static bool IsOwnCursor(Call moveNext, NaturalLoop loop, LoopContext context)
    {
        if (moveNext.Method is not { HasBody: true } method || context.Analysis.Cursors.AdvanceOf(method) is not { Place.Field: { } field })
        {
            return false;
        }

        foreach (int block in loop.Blocks)
        {
            foreach (Statement statement in context.Graph[block].Statements)
            {
                if (statement.Target is FieldReference written && written.Field == field || statement.Value is Call call && call != moveNext && MayMove(call, moveNext, field, context))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // The enumerator's own members may; others can reach it only where it is an object.
    private static bool MayMove(Call call, Call moveNext, Field field, LoopContext context)
    {
        bool isItsOwn = call.Receiver is { } receiver && moveNext.Receiver is { } walked &&
            (receiver is VariableReference first && walked is VariableReference second ? first.Variable == second.Variable : !field.IsOfStruct);
        return (isItsOwn || !field.IsOfStruct) && context.Analysis.MayWrite(context.Method, call.Target, field);
    }

    // The successor by which the loop goes on, where the other one leaves it.
    private static int? FindStay(NaturalLoop loop, int block, FlowGraph graph)
    {
        int? stay = null;
        bool leaves = false;
        foreach (int next in graph.SuccessorsOf(block))
        {
            if (loop.Blocks.Contains(next))
            {
                stay = graph.ConditionOf(block, next) is null ? stay : next;
            }
            else
            {
                leaves |= graph.ConditionOf(block, next) is not null;
            }
        }

        return leaves ? stay : null;
    }
}
