using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>Reads what conditions say about places.</summary>
internal sealed partial class TestReader(LoopContext context)
{
    /// <summary>Everything a condition says, where it holds or does not.</summary>
    internal IEnumerable<LoopTest> Read(Expression? condition, bool holds) => context.Graph.Strip(condition) switch
    {
        Not not => Read(not.Operand, !holds),

        // Both hold, or neither does.
        Binary both when both.Type.IsBoolean && both.Operator == (holds ? BinaryOperator.And : BinaryOperator.Or) =>
            [.. Read(both.Left, holds), .. Read(both.Right, holds)],
        Binary binary when RelationOf(binary.Operator) is { } relation => ReadRelation(binary, holds ? relation : Negate(relation)),
        Call call => ReadCall(call, holds),
        _ => [],
    };

    /// <summary>The values of a place, given some, after the conditions that every path to a block passes.</summary>
    internal Interval Constrain(Place place, Interval values, int block)
    {
        Interval result = values;
        FlowGraph graph = context.Graph;
        for (int test = 0; test < graph.Count; test++)
        {
            if (!graph.Dominates(test, block) || graph[test].Condition is null)
            {
                continue;
            }

            foreach (int next in graph.SuccessorsOf(test))
            {
                if (next == test || graph.PredecessorsOf(next).Count != 1 || !graph.Dominates(next, block) || graph.ConditionOf(test, next) is not { } condition)
                {
                    continue;
                }

                foreach (LoopTest found in Read(condition.Condition, condition.Holds))
                {
                    if (found.Place.Equals(place) && found.Offset == 0 && !IsWrittenBetween(place, next, block))
                    {
                        result = Apply(result, found, test);
                    }
                }
            }
        }

        return result;
    }

    internal static Relation Negate(Relation relation) => relation switch
    {
        Relation.Below => Relation.AtLeast,
        Relation.AtMost => Relation.Above,
        Relation.Above => Relation.AtMost,
        Relation.AtLeast => Relation.Below,
        Relation.Differs => Relation.Equals,
        _ => Relation.Differs,
    };

    private Interval Apply(Interval values, LoopTest test, int block)
    {
        Interval bound = (test.Bound is null ? Interval.Of(0) : context.Ranges.Of(test.Bound, block)) + Interval.Of(test.Constant);
        return test.Relation switch
        {
            Relation.Below => values.Meet(new(long.MinValue, Interval.Add(bound.Max, -1))),
            Relation.AtMost => values.Meet(new(long.MinValue, bound.Max)),
            Relation.Above => values.Meet(new(Interval.Add(bound.Min, 1), long.MaxValue)),
            Relation.AtLeast => values.Meet(new(bound.Min, long.MaxValue)),
            Relation.Equals => values.Meet(bound),
            Relation.Differs when bound.Min == bound.Max && bound.Min == values.Min => values.Meet(new(bound.Min + 1, long.MaxValue)),
            Relation.Differs when bound.Min == bound.Max && bound.Max == values.Max => values.Meet(new(long.MinValue, bound.Max - 1)),
            _ => values,
        };
    }

    // The value tested is the value used: nothing on a way from the test to the use writes it. The use's own block writes it at most as its step.
    private bool IsWrittenBetween(Place place, int from, int to)
    {
        FlowGraph graph = context.Graph;
        for (int block = 0; block < graph.Count; block++)
        {
            if (block == to || block != from && !graph.CanReach(from, block, []) || !graph.CanReach(block, to, [from]) && block != from)
            {
                continue;
            }

            if (IsWrittenIn(place, block))
            {
                return true;
            }
        }

        return from != to && IsWrittenIn(place, to);
    }

    private bool IsWrittenIn(Place place, int block)
    {
        foreach (Statement statement in context.Graph[block].Statements)
        {
            if (statement.Target is { } target && Names(target, place))
            {
                return true;
            }

            foreach (Expression part in statement.Value.PartsAndSelf())
            {
                if (part is AddressOf address && Names(address.Place, place))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Names(Expression target, Place place) => Place.OfTarget(target, context.Graph) is { } written && written.Equals(place.Whole);

    private static Relation Mirror(Relation relation) => relation switch
    {
        Relation.Below => Relation.Above,
        Relation.AtMost => Relation.AtLeast,
        Relation.Above => Relation.Below,
        Relation.AtLeast => Relation.AtMost,
        _ => relation,
    };

    private static Relation? RelationOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Less => Relation.Below,
        BinaryOperator.LessOrEqual => Relation.AtMost,
        BinaryOperator.Greater => Relation.Above,
        BinaryOperator.GreaterOrEqual => Relation.AtLeast,
        BinaryOperator.NotEqual => Relation.Differs,
        BinaryOperator.Equal => Relation.Equals,
        _ => null,
    };
}
