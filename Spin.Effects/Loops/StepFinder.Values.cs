using System;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <content>What an assigned value says of the direction.</content>
internal sealed partial class StepFinder
{
    // Shifts by more are masked by the type, multiplications by more may wrap around at once.
    private const int MaxShift = 31;
    private const int MaxFactorBits = 16;

    private static Step OfOperator(BinaryOperator kind, Interval range, bool isChecked, int block) => kind switch
    {
        BinaryOperator.Add when range.Min >= 0 => new Step(StepKind.Up, block, range.Min, range.Max, isChecked),
        BinaryOperator.Add when range.Max <= 0 => new Step(StepKind.Down, block, -range.Max, range.Min == long.MinValue ? long.MaxValue : -range.Min, isChecked),
        BinaryOperator.Subtract when range.Min >= 0 => new Step(StepKind.Down, block, range.Min, range.Max, isChecked),
        BinaryOperator.Subtract when range.Max <= 0 => new Step(StepKind.Up, block, -range.Max, range.Min == long.MinValue ? long.MaxValue : -range.Min, isChecked),
        BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift when range.Min >= 1 && range.Max <= MaxShift =>
            new Step(StepKind.Halve, block, range.Min, range.Max, kind == BinaryOperator.UnsignedRightShift),
        BinaryOperator.Divide when range.Min >= 2 => new Step(StepKind.Halve, block, 1, 1, isChecked: true),
        BinaryOperator.LeftShift when range.Min >= 1 && range.Max <= MaxShift => new Step(StepKind.Double, block, range.Min, range.Max, isChecked: true),
        BinaryOperator.Multiply when range.Min >= 2 && range.Max <= 1 << MaxFactorBits => new Step(StepKind.Double, block, 1, MaxFactorBits),
        _ => new Step(StepKind.Unknown, block),
    };

    private Step OfOperator(Binary binary, Expression amount, int block) => OfOperator(binary.Operator, context.Ranges.Of(amount, block), binary.IsChecked, block);

    /// <summary>What assigning a value does to a place.</summary>
    private Step OfValue(Expression assigned, Place place, int block)
    {
        // b = (byte)(b + 1): the place's own type is what may wrap around.
        Expression value = assigned is Conversion conversion && conversion.Type.Range == place.Type.Range
            ? _graph.Strip(conversion.Operand)!
            : _graph.Strip(assigned)!;
        if (place.IsLength)
        {
            return OfSlice(value, place, block);
        }

        if (Is(value, place))
        {
            return new Step(StepKind.Stay, block);
        }

        if (value is not Binary binary)
        {
            return Middles.IsMiddleOf(value, place, context) ? new Step(StepKind.Middle, block, 1, 1) : OfHalf(value, place, block);
        }

        Expression left = _graph.Strip(binary.Left)!;
        Expression right = _graph.Strip(binary.Right)!;
        if (Is(left, place))
        {
            return binary.Operator == BinaryOperator.And && IsOneLess(right, place)
                ? new Step(StepKind.ClearBit, block, 1, 1)
                : OfOperator(binary, binary.Right, block);
        }

        if (Is(right, place))
        {
            return binary.Operator switch
            {
                BinaryOperator.Add => OfOperator(binary, binary.Left, block),
                BinaryOperator.Remainder => new Step(StepKind.Remainder, block, 1, 1),
                BinaryOperator.And when IsOneLess(left, place) => new Step(StepKind.ClearBit, block, 1, 1),
                _ => new Step(StepKind.Unknown, block),
            };
        }

        if (binary.Operator == BinaryOperator.Add && (FoldOf(left, right, place) ?? FoldOf(right, left, place)) is { } bits)
        {
            return new Step(StepKind.Fold, block, bits, bits);
        }

        // middle + 1, middle - 1
        if (binary.Operator is BinaryOperator.Add or BinaryOperator.Subtract && Middles.IsMiddleOf(left, place, context))
        {
            bool up = binary.Operator == BinaryOperator.Add;
            return binary.Right is Constant { Value: 1 } ? new Step(up ? StepKind.Up : StepKind.Down, block, 1, 1) : new Step(StepKind.Unknown, block);
        }

        return Middles.IsMiddleOf(value, place, context) ? new Step(StepKind.Middle, block, 1, 1) : OfHalf(value, place, block);
    }

    // half = n / 2; … n = half;
    private Step OfHalf(Expression value, Place place, int block)
    {
        if (value is VariableReference local && FindOnlyValue(local.Variable) is Binary binary && Is(binary.Left, place))
        {
            Step step = OfOperator(binary, binary.Right, block);
            return step.Kind == StepKind.Halve ? step : new Step(StepKind.Unknown, block);
        }

        return new Step(StepKind.Unknown, block);
    }

    private bool IsOneLess(Expression expression, Place place) =>
        _graph.Strip(expression) is Binary { Operator: BinaryOperator.Subtract, Right: Constant { Value: 1 } } less && Is(less.Left, place);

    // (x & 0xFFFF) + (x >> 16)
    private int? FoldOf(Expression low, Expression high, Place place) =>
        low is Binary { Operator: BinaryOperator.And, Right: Constant { Value: { } mask } } part && Is(part.Left, place) &&
        high is Binary { Operator: BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift, Right: Constant { Value: > 0 and < 62 and { } count } } shift &&
        Is(shift.Left, place) && mask == (1L << (int)count) - 1
            ? (int)count
            : null;

    // span[n..], span.Slice(n), span[..^n]
    private Step OfSlice(Expression value, Place place, int block)
    {
        if (Is(value, place))
        {
            return new Step(StepKind.Stay, block);
        }

        return value switch
        {
            Slice slice when Is(slice.Sequence, place) => new Step(StepKind.Down, block, Amount(slice.Start, block) + Amount(slice.FromEnd, block), 0, isChecked: true),
            Constant when place.Type.IsSpan => new Step(StepKind.Down, block, context.Tests.Constrain(place, Interval.Length, block).Min, 0, isChecked: true),
            _ => new Step(StepKind.Unknown, block),
        };
    }

    private long Amount(Expression? cut, int block) => cut is null ? 0 : Math.Max(context.Ranges.Of(cut, block).Min, 0);
}
