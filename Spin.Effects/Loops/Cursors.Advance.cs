using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <content>Methods that say whether there is more: what one that says so has moved, and toward which bound.</content>
internal sealed partial class Cursors
{
    // Locals of which one was given the other.
    private const int MaxNames = 8;

    private LoopTest? FindAdvance(Method method, LoopContext context)
    {
        BlockSet falseBlocks = FindFalse(context);
        foreach (Field field in analysis.WritesOf(method))
        {
            Place place = new(Variable.This, field, isLength: field.Type.IsSpan);
            (StepKind kind, _, BlockSet strict, bool any, _) = Summarize(context, place);
            if (!any || kind is not (StepKind.Up or StepKind.Down))
            {
                continue;
            }

            BlockSet cut = strict.With(falseBlocks);
            if (context.Graph.CanReach(0, context.Graph.Exit, cut))
            {
                continue;
            }

            // A span cannot become shorter than nothing: slicing throws.
            if (place.IsLength && kind == StepKind.Down)
            {
                return new LoopTest { Place = place, Relation = Relation.AtLeast, Remote = Interval.Of(0), MovesItself = true };
            }

            if (FindBound(context, place, kind, falseBlocks) is { } test)
            {
                return test.Moving();
            }
        }

        return null;
    }

    // A test that every path to "true" passes on the side where the field is within its bound.
    private static LoopTest? FindBound(LoopContext context, Place place, StepKind kind, BlockSet falseBlocks)
    {
        FlowGraph graph = context.Graph;
        for (int block = 0; block < graph.Count; block++)
        {
            foreach (int next in graph.SuccessorsOf(block))
            {
                if (graph.ConditionOf(block, next) is not { } condition || !graph.HasOneWayIn(next) ||
                    graph.CanReach(0, graph.Exit, graph.Only(next).With(falseBlocks)))
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

    // The bound as others may use it: a value that holds for the life of the object, or what is passed.
    private static LoopTest? Localize(LoopTest test, LoopContext context, int block)
    {
        if (test.Place is not { Variable.Kind: VariableKind.This, Field: not null } || test.Parameter is not null)
        {
            return null;
        }

        int? parameter = ParameterOf(test.Bound, context);
        if (parameter is null && test.Remote is null && !context.Invariants.IsInvariant(test.Bound, loop: null))
        {
            return null;
        }

        Interval bound = test.Bound is null ? Interval.Of(0) : context.Ranges.Of(test.Bound, Moment.EndOf(block));
        return new LoopTest
        {
            Place = test.Place,
            Offset = test.Offset,
            Relation = test.Relation,
            Bound = parameter is null ? null : context.Graph.Strip(test.Bound),
            Constant = test.Constant,
            Parameter = parameter,
            Remote = parameter is null ? test.Remote ?? bound + Interval.Of(test.Constant) : null,
        };
    }

    // The position of the parameter that an expression is, or whose length; nothing writes it.
    private static int? ParameterOf(Expression? expression, LoopContext context)
    {
        Expression? value = context.Graph.Strip(expression);
        Expression? read = value is Length length ? context.Graph.Strip(length.Sequence) : value;
        if (read is not VariableReference { Variable: { Kind: VariableKind.Parameter, IsReference: false } parameter } || context.Graph.IsShared(parameter) ||
            context.Graph.AssignmentsTo(parameter).Count > 0 || context.Steps.IsLent(parameter))
        {
            return null;
        }

        for (int i = 0; i < context.Graph.Parameters.Count; i++)
        {
            if (context.Graph.Parameters[i] == parameter)
            {
                return i;
            }
        }

        return null;
    }

    private static Expression? FindOnlyResult(LoopContext context)
    {
        Expression? only = null;
        for (int block = 0; block < context.Graph.Count; block++)
        {
            foreach (Assignment result in ResultsOf(block, context))
            {
                if (only is not null)
                {
                    return null;
                }

                only = result.Value;
            }
        }

        return only;
    }

    // Blocks after which the method returns false: the constant itself, or its assignment to the result.
    private static BlockSet FindFalse(LoopContext context)
    {
        BlockSet blocks = context.Graph.NoBlocks();
        for (int block = 0; block < context.Graph.Count; block++)
        {
            foreach (Assignment result in ResultsOf(block, context))
            {
                if (result.Value is Constant { Value: 0 })
                {
                    _ = blocks.Add(result.Moment.Block);
                }
            }
        }

        return blocks;
    }

    // What a block returns, and where that was decided. A local that is given one value is that value, where it is read: whoever
    // passed the place where it was given need not return it.
    private static IEnumerable<Assignment> ResultsOf(int block, LoopContext context)
    {
        if (context.Graph[block].Result is not { } result)
        {
            yield break;
        }

        foreach (Assignment assignment in context.Graph.ValuesOf(result, Moment.EndOf(block)))
        {
            Expression value = assignment.Value;
            for (int names = 0; names < MaxNames && FindGiven(value, assignment.Moment, context) is { } given; names++)
            {
                value = given;
            }

            yield return assignment with { Value = value };
        }
    }

    private static Expression? FindGiven(Expression value, Moment moment, LoopContext context) =>
        value is VariableReference { Variable: { Kind: VariableKind.Local } local } && context.Steps.FindOnly(local) is { } given && context.Changes.IsCurrent(given.Value, given.Moment, moment)
            ? given.Value
            : null;
}
