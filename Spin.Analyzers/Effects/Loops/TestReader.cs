using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>Reads what conditions say about places.</summary>
internal sealed partial class TestReader(LoopContext context)
{
    /// <summary>The condition under which control goes from a block to one of its two successors.</summary>
    /// <returns>The condition, and whether it is true there; null where the block does not choose.</returns>
    internal (IOperation Condition, bool Holds)? ConditionOf(int from, int to)
    {
        BasicBlock block = context.Graph[from];
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } value)
        {
            return null;
        }

        bool conditional = FlowGraph.FirstBlockOf(block.ConditionalSuccessor) == to;
        bool fallThrough = FlowGraph.FirstBlockOf(block.FallThroughSuccessor) == to;
        if (conditional == fallThrough)
        {
            return null;
        }

        return (value, conditional == (block.ConditionKind == ControlFlowConditionKind.WhenTrue));
    }

    /// <summary>Everything a condition says, where it holds or does not.</summary>
    internal IEnumerable<LoopTest> Read(IOperation? condition, bool holds)
    {
        IOperation? stripped = context.Graph.Strip(condition);
        switch (stripped)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return Read(not.Operand, !holds);
            case IBinaryOperation { OperatorMethod: null } binary when RelationOf(binary.OperatorKind) is { } relation:
                return ReadRelation(binary, holds ? relation : Negate(relation));
            case IIsPatternOperation { Pattern: { } pattern } isPattern:
                return ReadPattern(isPattern.Value, pattern, holds);
            case IPropertyReferenceOperation { Property.Name: "IsEmpty", Instance: { } span } when context.Engine.Spindles.Types.IsSpan(span.Type):
                return Place.Of(span, context.Graph) is { } place
                    ? [new LoopTest { Place = place.Length, Relation = holds ? Relation.AtMost : Relation.Above }]
                    : [];
            case IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false } property:
                return ReadCallee(property.Property.GetMethod, property.Instance, holds);
            case IInvocationOperation call:
                return ReadCall(call, holds);
            case IFieldReferenceOperation or ILocalReferenceOperation:
                return [];
            default:
                return [];
        }
    }

    /// <summary>The values of a place, given some, after the conditions that every path to a block passes.</summary>
    internal Interval Constrain(Place place, Interval values, int block)
    {
        Interval result = values;
        FlowGraph graph = context.Graph;
        for (int test = 0; test < graph.Count; test++)
        {
            if (!graph.Dominates(test, block) || graph[test].ConditionKind == ControlFlowConditionKind.None)
            {
                continue;
            }

            foreach (int next in graph.SuccessorsOf(test))
            {
                if (next == test || graph.PredecessorsOf(next).Count != 1 || !graph.Dominates(next, block) || ConditionOf(test, next) is not { } condition)
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
        foreach (IOperation operation in context.Graph.OperationsOf(block))
        {
            if (Contract.Writes.IsWritten(operation) && Place.Of(operation, context.Graph) is { } written && written.Equals(place.Whole))
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

    private static Relation Mirror(Relation relation) => relation switch
    {
        Relation.Below => Relation.Above,
        Relation.AtMost => Relation.AtLeast,
        Relation.Above => Relation.Below,
        Relation.AtLeast => Relation.AtMost,
        _ => relation,
    };

    private static Relation? RelationOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => Relation.Below,
        BinaryOperatorKind.LessThanOrEqual => Relation.AtMost,
        BinaryOperatorKind.GreaterThan => Relation.Above,
        BinaryOperatorKind.GreaterThanOrEqual => Relation.AtLeast,
        BinaryOperatorKind.NotEquals => Relation.Differs,
        BinaryOperatorKind.Equals => Relation.Equals,
        _ => null,
    };
}
