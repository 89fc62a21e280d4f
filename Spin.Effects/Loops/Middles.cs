using System;
using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>Recognises the middle between two places, as a binary search computes it: rounded down, and without an overflow.</summary>
internal static class Middles
{
    private static readonly Interval Index = new(0, Interval.MaxLength);

    // Pairs of ends whose values are being asked for on this thread.
    [ThreadStatic]
    private static HashSet<(Place Low, Place High)>? s_assumed;

    /// <summary>The middle that an expression is, with a constant added.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="moment">Where it stands.</param>
    /// <param name="context">The function.</param>
    /// <returns>Null where it is none, where the places may have changed since, or may have been the other way round.</returns>
    internal static Middle? Find(Expression? expression, Moment moment, LoopContext context)
    {
        FlowGraph graph = context.Graph;
        if (graph.Strip(expression, narrowing: true) is Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract, Right: Constant { Value: 1 } } beside)
        {
            return FindPlain(graph.Strip(beside.Left, narrowing: true), moment, context) is { } middle ? Beside(middle, beside.Operator == BinaryOperator.Add) : null;
        }

        return FindPlain(graph.Strip(expression, narrowing: true), moment, context);
    }

    private static Middle? FindPlain(Expression? value, Moment moment, LoopContext context)
    {
        if (value is not VariableReference local)
        {
            return value is Binary binary ? FindComputed(binary, isIndex: false, moment, context) : null;
        }

        if (context.Steps.FindOnly(local.Variable) is not { Value: var assigned, Moment: var computed } || context.Graph.Strip(assigned, narrowing: true) is not Binary kept)
        {
            return null;
        }

        // With the element at the middle found, the sum of the ends has not become negative by an overflow.
        bool isIndex = Index.Contains(context.Tests.Constrain(new Place(local.Variable, null), local.Variable.Type.Range, moment));
        return FindComputed(kept, isIndex, computed, context) is { } middle && context.Changes.Keeps(middle.Low, computed, moment) && context.Changes.Keeps(middle.High, computed, moment)
            ? middle with { IsIndex = isIndex }
            : null;
    }

    // One beyond an end may be beyond the end of its type.
    private static Middle? Beside(Middle middle, bool above) => above
        ? middle.AreApart || middle.IsIndex || middle.Values.Max < middle.High.Range.Max ? middle with { Offset = 1 } : null
        : middle.Values.Min > middle.Low.Range.Min ? middle with { Offset = -1 } : null;

    private static Middle? FindComputed(Binary value, bool isIndex, Moment moment, LoopContext context)
    {
        FlowGraph graph = context.Graph;

        // low + (high - low) / 2
        if (value.Operator == BinaryOperator.Add && HalfOf(value.Right, context) is { } half)
        {
            return graph.Strip(half.Left, narrowing: true) is Binary { Operator: BinaryOperator.Subtract } distance &&
                Place.Of(value.Left, graph) is { } low && Place.Of(distance.Right, graph) is { } start && start.Equals(low) && Place.Of(distance.Left, graph) is { } high &&
                Order(low, high, value.Left, distance.Left, moment, context) is { } between && Interval.Add(between.Values.Max, -between.Values.Min) <= distance.Type.Range.Max
                    ? between
                    : null;
        }

        // (low + high) / 2
        if (HalfOf(value, context) is not { } whole || graph.Strip(whole.Left, narrowing: true) is not Binary { Operator: BinaryOperator.Add } sum ||
            Place.Of(sum.Left, graph) is not { } first || Place.Of(sum.Right, graph) is not { } second ||
            (Order(first, second, sum.Left, sum.Right, moment, context) ?? Order(second, first, sum.Right, sum.Left, moment, context)) is not { } middle)
        {
            return null;
        }

        // Rounding toward zero is rounding down only above it; a sum that has overflowed may be shifted without its sign.
        bool isPositive = middle.Values.Min >= 0;
        Interval lower = middle.AreApart ? middle.Values - Interval.Of(1) : middle.Values;
        bool fits = sum.Type.Range.Contains(new Interval(middle.Values.Min, lower.Max) + middle.Values) || isPositive && (isIndex || whole.Operator == BinaryOperator.UnsignedRightShift || whole.Operator == BinaryOperator.RightShift && whole.Type.IsUnsigned);
        return fits && (whole.Operator == BinaryOperator.RightShift || isPositive) ? middle : null;
    }

    // As long as the ends have met no surprise, the middle lies between them, and they meet none by it: that it does may be assumed
    // where the values of the ends are asked for.
    private static Middle? Order(Place low, Place high, Expression lower, Expression upper, Moment moment, LoopContext context)
    {
        if (context.Tests.FindOrder(low, high, moment) is not { } order)
        {
            return null;
        }

        bool areApart = order == Relation.Below;
        HashSet<(Place, Place)> assumed = s_assumed ??= [];
        if (!assumed.Add((low, high)))
        {
            return new Middle(low, high, 0, areApart, Interval.Of(0));
        }

        try
        {
            Interval values = new(context.Ranges.Afresh(lower, moment).Min, context.Ranges.Afresh(upper, moment).Max);
            return new Middle(low, high, 0, areApart, values);
        }
        finally
        {
            _ = assumed.Remove((low, high));
        }
    }

    private static Binary? HalfOf(Expression? expression, LoopContext context) =>
        context.Graph.Strip(expression, narrowing: true) is Binary half &&
        (half.Operator == BinaryOperator.Divide && half.Right is Constant { Value: 2 } ||
         half.Operator is BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift && half.Right is Constant { Value: 1 })
            ? half
            : null;
}
