using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>Recognises the middle between two places, as a binary search computes it.</summary>
internal static class Middles
{
    /// <summary>Whether an expression is the middle between a place and another one, rounded down.</summary>
    internal static bool IsMiddleOf(Expression? expression, Place place, LoopContext context) =>
        FindEnds(expression, context) is { } ends && (ends.Low.Equals(place) || ends.High.Equals(place));

    /// <summary>The two places between which an expression is the middle.</summary>
    internal static (Place Low, Place High)? FindEnds(Expression? expression, LoopContext context)
    {
        FlowGraph graph = context.Graph;
        Expression? value = graph.Strip(expression, narrowing: true);
        if (value is VariableReference local)
        {
            value = graph.Strip(context.Steps.FindOnlyValue(local.Variable), narrowing: true);
        }

        if (value is not Binary binary)
        {
            return null;
        }

        // low + (high - low) / 2
        if (binary.Operator == BinaryOperator.Add)
        {
            return Halved(binary.Right, context) is Binary { Operator: BinaryOperator.Subtract } distance &&
                Place.Of(binary.Left, graph) is { } low && Place.Of(distance.Right, graph) is { } start && start.Equals(low) &&
                Place.Of(distance.Left, graph) is { } high
                    ? (low, high)
                    : null;
        }

        // (low + high) / 2
        return Halved(value, context) is Binary { Operator: BinaryOperator.Add } sum &&
            Place.Of(sum.Left, graph) is { } first && Place.Of(sum.Right, graph) is { } second
                ? (first, second)
                : null;
    }

    private static Expression? Halved(Expression? expression, LoopContext context) =>
        context.Graph.Strip(expression, narrowing: true) is Binary half &&
        (half.Operator == BinaryOperator.Divide && half.Right is Constant { Value: 2 } ||
         half.Operator is BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift && half.Right is Constant { Value: 1 })
            ? context.Graph.Strip(half.Left, narrowing: true)
            : null;
}
