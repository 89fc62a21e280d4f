using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>
/// How methods of cursors and parsers move the fields of their receiver, so that <c>while (reader.TryRead(out byte b))</c> has a bound.
/// </summary>
internal sealed class Cursors(EffectAnalysis analysis)
{
    private readonly ConcurrentDictionary<Method, LoopContext?> _contexts = new();

    // Methods that are being asked about on this thread: a question that comes back to itself has no answer.
    [ThreadStatic]
    private static HashSet<Method>? s_asking;

    /// <summary>How a method moves a field of its receiver, over all its paths.</summary>
    /// <returns>Null where it does not.</returns>
    internal Step? MoveOf(Method method, Field field, bool isLength)
    {
        if (!Begin(method))
        {
            return new Step(StepKind.Unknown, 0);
        }

        try
        {
            return ContextOf(method) is { } context ? FindMove(context, new Place(Variable.This, field, isLength)) : new Step(StepKind.Unknown, 0);
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
    internal (Place Place, Relation Relation, long Offset, Interval? Bound)? AdvanceOf(Method method)
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

    private static bool Begin(Method method) => (s_asking ??= []).Add(method);

    private LoopContext? ContextOf(Method method) => _contexts.TryGetValue(method, out LoopContext? known)
        ? known
        : _contexts.GetOrAdd(method, analysis.GraphOf(method) is { } graph ? new LoopContext(method, graph, analysis) : null);

    private static Step? FindMove(LoopContext context, Place place)
    {
        (StepKind kind, long max, HashSet<int> strict, bool any, bool isChecked) = Summarize(context, place);
        if (!any)
        {
            return null;
        }

        bool always = kind is StepKind.Up or StepKind.Down && !context.Graph.CanReach(0, context.Graph.Exit, strict);

        // The steps of a loop inside the method add up to nobody knows what.
        bool repeats = context.Graph.FindLoops(out int? irreducible).Count > 0 || irreducible is not null;
        return new Step(kind, 0, always ? 1 : 0, repeats ? long.MaxValue : max, isChecked);
    }

    private static (StepKind Kind, long Max, HashSet<int> Strict, bool Any, bool IsChecked) Summarize(LoopContext context, Place place)
    {
        StepKind kind = StepKind.Stay;
        long max = 0;
        bool any = false, isChecked = true;
        HashSet<int> strict = [];
        for (int block = 0; block < context.Graph.Count; block++)
        {
            foreach ((_, Step step) in context.Steps.Find(place, block))
            {
                if (step.Kind == StepKind.Stay)
                {
                    continue;
                }

                kind = kind == StepKind.Stay || kind == step.Kind && step.Kind is StepKind.Up or StepKind.Down ? step.Kind : StepKind.Unknown;
                any = true;
                max = Interval.Add(max, step.Max);
                isChecked &= step.IsChecked;
                if (step.IsStrict)
                {
                    _ = strict.Add(block);
                }
            }
        }

        return (kind is StepKind.Up or StepKind.Down or StepKind.Stay ? kind : StepKind.Unknown, max, strict, any, isChecked);
    }

    private (Place Place, Relation Relation, long Offset, Interval? Bound)? FindAdvance(Method method, LoopContext context)
    {
        HashSet<int> falseBlocks = FindFalse(context.Graph);
        foreach (Field field in analysis.WritesOf(method))
        {
            Place place = new(Variable.This, field, isLength: field.Type.IsSpan);
            (StepKind kind, _, HashSet<int> strict, bool any, _) = Summarize(context, place);
            if (!any || kind is not (StepKind.Up or StepKind.Down))
            {
                continue;
            }

            HashSet<int> cut = [.. strict, .. falseBlocks];
            if (context.Graph.CanReach(0, context.Graph.Exit, cut))
            {
                continue;
            }

            // A span cannot become shorter than nothing: slicing throws.
            if (place.IsLength && kind == StepKind.Down)
            {
                return (place, Relation.AtLeast, 0, Interval.Of(0));
            }

            if (FindBound(context, place, kind, falseBlocks) is { } test)
            {
                return (place, test.Relation, test.Offset, test.Remote);
            }
        }

        return null;
    }

    // A test that every path to "true" passes on the side where the field is within its bound.
    private static LoopTest? FindBound(LoopContext context, Place place, StepKind kind, HashSet<int> falseBlocks)
    {
        FlowGraph graph = context.Graph;
        for (int block = 0; block < graph.Count; block++)
        {
            foreach (int next in graph.SuccessorsOf(block))
            {
                if (graph.ConditionOf(block, next) is not { } condition || graph.PredecessorsOf(next).Count != 1 ||
                    graph.CanReach(0, graph.Exit, [next, .. falseBlocks]))
                {
                    continue;
                }

                if (Select(context.Tests.Read(condition.Condition, condition.Holds), context, place, kind, block) is { } test)
                {
                    return test;
                }
            }
        }

        // return ++_index < _length;
        return FindOnlyResult(context) is { } result ? Select(context.Tests.Read(result, holds: true), context, place, kind, 0) : null;
    }

    private static LoopTest? Select(IEnumerable<LoopTest> tests, LoopContext context, Place place, StepKind kind, int block)
    {
        foreach (LoopTest test in tests)
        {
            bool toward = kind == StepKind.Up ? test.Relation is Relation.Below or Relation.AtMost : test.Relation is Relation.Above or Relation.AtLeast;
            if (test.Place.Equals(place) && toward && Localize(test, context, block) is { } local)
            {
                return local;
            }
        }

        return null;
    }

    // The bound as others may use it: values that hold for the life of the object.
    private static LoopTest? Localize(LoopTest test, LoopContext context, int block) =>
        test.Place is { Variable.Kind: VariableKind.This, Field: not null } && (test.Remote is not null || context.Invariants.IsInvariant(test.Bound, loop: null))
            ? new LoopTest
            {
                Place = test.Place,
                Offset = test.Offset,
                Relation = test.Relation,
                Remote = test.Remote ?? (test.Bound is null ? Interval.Of(0) : context.Ranges.Of(test.Bound, block)) + Interval.Of(test.Constant),
            }
            : null;

    private static Expression? FindOnlyResult(LoopContext context)
    {
        Expression? only = null;
        for (int block = 0; block < context.Graph.Count; block++)
        {
            if (context.Graph[block].Result is { } result)
            {
                foreach ((_, Expression value) in context.Graph.ValuesOf(result, block))
                {
                    if (only is not null)
                    {
                        return null;
                    }

                    only = value;
                }
            }
        }

        return only;
    }

    // Blocks after which the method returns false: the constant itself, or its assignment to the result.
    private static HashSet<int> FindFalse(FlowGraph graph)
    {
        HashSet<int> blocks = [];
        for (int block = 0; block < graph.Count; block++)
        {
            if (graph[block].Result is { } result)
            {
                foreach ((int at, Expression value) in graph.ValuesOf(result, block))
                {
                    if (value is Constant { Value: 0 })
                    {
                        _ = blocks.Add(at);
                    }
                }
            }
        }

        return blocks;
    }
}
