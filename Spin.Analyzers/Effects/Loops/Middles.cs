using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>Recognises the middle between two places, as a binary search computes it.</summary>
internal static class Middles
{
    /// <summary>Whether an expression is the middle between a place and another one, rounded down.</summary>
    internal static bool IsMiddleOf(IOperation? operation, Place place, LoopContext context) =>
        FindEnds(operation, context) is { } ends && (ends.Low.Equals(place) || ends.High.Equals(place));

    /// <summary>The two places between which an expression is the middle.</summary>
    internal static (Place Low, Place High)? FindEnds(IOperation? operation, LoopContext context)
    {
        FlowGraph graph = context.Graph;
        IOperation? value = graph.Strip(operation, narrowing: true);
        if (value is ILocalReferenceOperation local)
        {
            value = graph.Strip(context.Steps.FindOnlyValue(local), narrowing: true);
        }

        if (value is not IBinaryOperation { OperatorMethod: null } binary)
        {
            return null;
        }

        // low + (high - low) / 2
        if (binary.OperatorKind == BinaryOperatorKind.Add)
        {
            return Halved(binary.RightOperand, context) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } distance &&
                Place.Of(binary.LeftOperand, graph) is { } low && Place.Of(distance.RightOperand, graph) is { } start && start.Equals(low) &&
                Place.Of(distance.LeftOperand, graph) is { } high
                    ? (low, high)
                    : null;
        }

        // (low + high) / 2
        return Halved(value, context) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum &&
            Place.Of(sum.LeftOperand, graph) is { } first && Place.Of(sum.RightOperand, graph) is { } second
                ? (first, second)
                : null;
    }

    private static IOperation? Halved(IOperation? operation, LoopContext context) =>
        context.Graph.Strip(operation, narrowing: true) is IBinaryOperation { OperatorMethod: null } half &&
        (half.OperatorKind == BinaryOperatorKind.Divide && IsConstant(half.RightOperand, 2) ||
         half.OperatorKind is BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift && IsConstant(half.RightOperand, 1))
            ? context.Graph.Strip(half.LeftOperand, narrowing: true)
            : null;

    private static bool IsConstant(IOperation operation, int value) => operation.ConstantValue is { HasValue: true, Value: int constant } && constant == value;
}
