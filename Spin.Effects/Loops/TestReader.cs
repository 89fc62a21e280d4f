using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>Reads what conditions say about places.</summary>
internal sealed partial class TestReader(LoopContext context)
{
    // What was read of conditions that say the same whatever else is being asked.
    private readonly Dictionary<(Expression Condition, bool Holds), List<LoopTest>> _read = [];

    /// <summary>Everything a condition says, where it holds or does not.</summary>
    internal List<LoopTest> Read(Expression? condition, bool holds)
    {
        if (condition is null)
        {
            return [];
        }

        // Callers on several threads ask about one callee.
        lock (_read)
        {
            if (_read.TryGetValue((condition, holds), out List<LoopTest>? known))
            {
                return known;
            }
        }

        List<LoopTest> tests = [];
        bool lasts = true;
        Read(condition, holds, tests, ref lasts);
        if (lasts)
        {
            lock (_read)
            {
                _read[(condition, holds)] = tests;
            }
        }

        return tests;
    }

    private void Read(Expression? condition, bool holds, List<LoopTest> tests, ref bool lasts)
    {
        switch (context.Graph.Strip(condition))
        {
            case Not not:
                Read(not.Operand, !holds, tests, ref lasts);
                break;

            // Both hold, or neither does.
            case Binary both when both.Type.IsBoolean && both.Operator == (holds ? BinaryOperator.And : BinaryOperator.Or):
                Read(both.Left, holds, tests, ref lasts);
                Read(both.Right, holds, tests, ref lasts);
                break;
            case Binary binary when RelationOf(binary.Operator) is { } relation:
                ReadRelation(binary, holds ? relation : Negate(relation), tests, ref lasts);
                break;
            case Call call:
                // What another method says has no answer while that one is being asked about.
                lasts &= !IsOfOther(call);
                ReadCall(call, holds, tests);
                break;
        }
    }

    /// <summary>The values of a place, given some, after the conditions and elements that every path passes.</summary>
    internal Interval Constrain(Place place, Interval values, Moment moment)
    {
        Interval result = values;
        foreach ((LoopTest test, int block, _) in FindPassed(place, moment))
        {
            if (test.Offset == 0)
            {
                result = Apply(result, test, Moment.EndOf(block));
            }
        }

        return place.IsLength || result.Max < Interval.MaxLength || !IsIndex(place, moment) ? result : result.Meet(new Interval(0, Interval.MaxLength - 1));
    }

    /// <summary>How a place stands to another one, as a condition says that every path passes.</summary>
    /// <returns>Below or at most; null where nothing is known.</returns>
    internal Relation? FindOrder(Place low, Place high, Moment moment)
    {
        Relation? order = null;
        foreach ((LoopTest test, _, Moment passed) in FindPassed(low, moment))
        {
            if (test is { Offset: 0, Constant: 0, Relation: Relation.Below or Relation.AtMost, BoundPlace: { } bound } && bound.Equals(high) && order != Relation.Below && context.Changes.Keeps(high, passed, moment))
            {
                order = test.Relation;
            }
        }

        return order;
    }

    // What is said of a place by conditions after which it has not changed.
    private IEnumerable<(LoopTest Test, int Block, Moment Passed)> FindPassed(Place place, Moment moment)
    {
        FlowGraph graph = context.Graph;
        for (int block = 0; block < graph.Count; block++)
        {
            if (graph[block].Condition is null || !graph.Dominates(block, moment.Block))
            {
                continue;
            }

            foreach (int next in graph.SuccessorsOf(block))
            {
                if (next == block || !graph.HasOneWayIn(next) || !graph.Dominates(next, moment.Block) || graph.ConditionOf(block, next) is not { } condition)
                {
                    continue;
                }

                foreach (LoopTest found in Read(condition.Condition, condition.Holds))
                {
                    if (found.Place.Equals(place) && context.Changes.Keeps(place, Moment.StartOf(next), moment) && context.Changes.IsCurrent(condition.Condition, place, Moment.EndOf(block)))
                    {
                        yield return (found, block, Moment.StartOf(next));
                    }
                }
            }
        }
    }

    // The element at a place was there.
    private bool IsIndex(Place place, Moment moment)
    {
        for (int block = 0; block < context.Graph.Count; block++)
        {
            if (!context.Graph.Dominates(block, moment.Block))
            {
                continue;
            }

            List<Statement> statements = context.Graph[block].Statements;
            for (int index = 0; index < statements.Count && (block != moment.Block || index < moment.Index); index++)
            {
                if ((IsIndex(statements[index].Value, place) || statements[index].Target is { } target && IsIndex(target, place)) && context.Changes.Keeps(place, new Moment(block, index - 1), moment))
                {
                    return true;
                }
            }

            if (block != moment.Block && context.Graph[block].Condition is { } condition && IsIndex(condition, place) && context.Changes.Keeps(place, Moment.EndOf(block), moment))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsIndex(Expression expression, Place place)
    {
        if (!expression.HasElement)
        {
            return false;
        }

        foreach (Expression part in expression.PartsAndSelf())
        {
            if (part is Opaque { IsElement: true } element && context.Aliases.Is(element.Part(element.PartCount - 1), place))
            {
                return true;
            }
        }

        return false;
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

    private Interval Apply(Interval values, LoopTest test, Moment moment)
    {
        Interval bound = (test.Bound is null ? Interval.Of(0) : context.Ranges.Of(test.Bound, moment)) + Interval.Of(test.Constant);
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
