using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Loops;

/// <summary>
/// How methods of cursors and parsers move the fields of their receiver, so that <c>while (reader.TryRead(out byte b))</c> has a bound.
/// </summary>
internal sealed partial class Cursors(EffectAnalysis analysis)
{
    private readonly ConcurrentDictionary<Method, LoopContext?> _contexts = new();

    // Methods that are being asked about on this thread: a question that comes back to itself has no answer.
    [ThreadStatic]
    private static HashSet<Method>? s_asking;

    /// <summary>How a method moves a field of its receiver, or what a parameter refers to, over all its paths.</summary>
    /// <returns>Null where it does not.</returns>
    internal Step? MoveOf(Method method, Place place)
    {
        if (!Begin(method))
        {
            return new Step(StepKind.Unknown, 0);
        }

        try
        {
            return ContextOf(method) is { } context ? FindMove(context, place) : new Step(StepKind.Unknown, 0);
        }
        finally
        {
            _ = s_asking!.Remove(method);
        }
    }

    /// <summary>The values that a method may return.</summary>
    internal Interval ResultOf(Method method)
    {
        if (!Begin(method))
        {
            return Interval.All;
        }

        try
        {
            return ContextOf(method) is { } context ? FindResult(context) : Interval.All;
        }
        finally
        {
            _ = s_asking!.Remove(method);
        }
    }

    /// <summary>What a method without statements says when it is true, or false: <c>bool AtEnd => _position >= _data.Length</c>.</summary>
    internal List<LoopTest>? ConditionOf(Method method, bool holds)
    {
        if (method.IsOverridable || !Begin(method))
        {
            return null;
        }

        try
        {
            if (ContextOf(method) is not { } context || FindOnlyResult(context) is not { } result)
            {
                return null;
            }

            List<LoopTest> tests = [];
            foreach (LoopTest test in context.Tests.Read(result, holds))
            {
                if (Localize(test, context, 0) is { } local)
                {
                    tests.Add(local);
                }
            }

            return tests;
        }
        finally
        {
            _ = s_asking!.Remove(method);
        }
    }

    /// <summary>What is known whenever a method has returned true: a field of its receiver has moved by at least one toward a bound that stays.</summary>
    internal LoopTest? AdvanceOf(Method method)
    {
        if (method.IsOverridable || !method.ReturnsBoolean || !Begin(method))
        {
            return null;
        }

        try
        {
            return ContextOf(method) is { } context ? FindAdvance(method, context) : null;
        }
        finally
        {
            _ = s_asking!.Remove(method);
        }
    }

    /// <summary>Lets go of what is known of a method's control flow.</summary>
    internal void Release(Method method) => _contexts.TryRemove(method, out _);

    private static bool Begin(Method method) => (s_asking ??= []).Add(method);

    private LoopContext? ContextOf(Method method) => _contexts.TryGetValue(method, out LoopContext? known)
        ? known
        : _contexts.GetOrAdd(method, analysis.GraphOf(method) is { } graph ? new LoopContext(method, graph, analysis, isAskedByCaller: true) : null);

    private static Step? FindMove(LoopContext context, Place place)
    {
        (StepKind kind, long max, BlockSet strict, bool any, bool isChecked) = Summarize(context, place);
        if (!any)
        {
            return null;
        }

        bool always = kind is StepKind.Up or StepKind.Down && !context.Graph.CanReach(0, context.Graph.Exit, strict);

        return new Step(kind, 0, always ? 1 : 0, max, isChecked);
    }

    private static Interval FindResult(LoopContext context)
    {
        Interval? joined = null;
        for (int block = 0; block < context.Graph.Count; block++)
        {
            if (context.Graph[block].Result is { } result)
            {
                Interval found = context.Ranges.Of(result, Moment.EndOf(block));
                joined = joined?.Join(found) ?? found;
            }
        }

        return joined ?? Interval.All;
    }

    private static (StepKind Kind, long Max, BlockSet Strict, bool Any, bool IsChecked) Summarize(LoopContext context, Place place)
    {
        StepKind kind = StepKind.Stay;
        long max = 0;
        bool any = false, isChecked = true;
        BlockSet strict = context.Graph.NoBlocks();
        for (int block = 0; block < context.Graph.Count; block++)
        {
            foreach (Movement movement in context.Steps.Find(place, block))
            {
                Step step = movement.Step;
                if (step.Kind == StepKind.Stay)
                {
                    continue;
                }

                kind = kind == StepKind.Stay || kind == step.Kind && step.Kind is StepKind.Up or StepKind.Down ? step.Kind : StepKind.Unknown;
                any = true;
                max = Interval.Add(max, context.Graph.Irreducible is null ? Interval.Multiply(step.Max, LoopJudge.CountTimes(block, context.Graph.Loops, context)) : long.MaxValue);
                isChecked &= step.IsChecked;
                if (step.IsStrict)
                {
                    _ = strict.Add(block);
                }
            }
        }

        return (kind is StepKind.Up or StepKind.Down or StepKind.Stay ? kind : StepKind.Unknown, max, strict, any, isChecked);
    }
}
