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

    private Step OfOperator(Binary binary, Expression amount, Moment moment) => OfOperator(binary.Operator, context.Ranges.Of(amount, moment), binary.IsChecked, moment.Block);

    /// <summary>What assigning a value does to a place.</summary>
    private Step OfValue(Expression assigned, Place place, Moment moment)
    {
        int block = moment.Block;

        // b = (byte)(b + 1): the place's own type is what may wrap around.
        Expression value = assigned is Conversion conversion && conversion.Type.Range == place.Type.Range
            ? _graph.Strip(conversion.Operand)!
            : _graph.Strip(assigned)!;
        if (place.IsLength)
        {
            return OfSlice(value, place, moment);
        }

        if (Names(value, place, moment))
        {
            return new Step(StepKind.Stay, block);
        }

        if (Middles.Find(value, moment, context) is { } middle)
        {
            return OfMiddle(middle, place, block);
        }

        if (value is not Binary binary)
        {
            return value is VariableReference local && FindOnly(local.Variable) is { } kept && kept.Value is not VariableReference &&
                context.Changes.Keeps(place, kept.Moment, moment) && OfValue(kept.Value, place, kept.Moment) is { Kind: StepKind.Halve } half
                    ? half.At(block)
                    : new Step(StepKind.Unknown, block);
        }

        return OfBinary(binary, assigned, place, moment);
    }

    private Step OfBinary(Binary binary, Expression assigned, Place place, Moment moment)
    {
        int block = moment.Block;
        Expression left = _graph.Strip(binary.Left)!;
        Expression right = _graph.Strip(binary.Right)!;
        if (binary.Operator == BinaryOperator.Multiply && FactorOf(binary, place, moment) is { } factor)
        {
            return new Step(StepKind.Scale, block, factor);
        }

        if (Names(binary.Left, place, moment))
        {
            // A smaller signed number is shifted as an int, and cut to size.
            return binary.Operator == BinaryOperator.And && IsOneLess(right, place) ? new Step(StepKind.ClearBit, block, 1, 1)
                : binary.Operator == BinaryOperator.UnsignedRightShift && assigned is Conversion && !place.Type.IsUnsigned ? new Step(StepKind.Unknown, block)
                : OfOperator(binary, binary.Right, moment);
        }

        if (Names(binary.Right, place, moment))
        {
            return binary.Operator switch
            {
                BinaryOperator.Add => OfOperator(binary, binary.Left, moment),
                BinaryOperator.Remainder => new Step(StepKind.Remainder, block, 1, 1),
                BinaryOperator.And when IsOneLess(left, place) => new Step(StepKind.ClearBit, block, 1, 1),
                _ => new Step(StepKind.Unknown, block),
            };
        }

        if (binary.Operator == BinaryOperator.Add && (FoldOf(left, right, place) ?? FoldOf(right, left, place)) is { } bits)
        {
            return new Step(StepKind.Fold, block, bits, bits);
        }

        return OfScale(binary, left, place, moment) ?? new Step(StepKind.Unknown, block);
    }

    // The walk of a heap: down by 2 * n + 1, up by (n - 1) / 2.
    private Step? OfScale(Binary binary, Expression left, Place place, Moment moment)
    {
        if (binary is { Operator: BinaryOperator.Add, Right: Constant { Value: >= 0 and <= int.MaxValue and { } more } } && left is Binary product && FactorOf(product, place, moment) is { } factor)
        {
            return new Step(StepKind.Scale, moment.Block, factor, more);
        }

        bool halves = binary is { Operator: BinaryOperator.Divide, Right: Constant { Value: >= 2 } } or
            { Operator: BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift, Right: Constant { Value: >= 1 and <= MaxShift } };
        return halves && left is Binary { Operator: BinaryOperator.Subtract, Right: Constant { Value: 1 } } less && Names(less.Left, place, moment)
            ? new Step(StepKind.Halve, moment.Block, 1)
            : null;
    }

    private long? FactorOf(Binary product, Place place, Moment moment)
    {
        Expression left = product.Left;
        Expression right = product.Right;
        return product.Operator switch
        {
            BinaryOperator.Multiply when right is Constant { Value: >= 2 and <= 1 << MaxFactorBits and { } factor } && Names(left, place, moment) => factor,
            BinaryOperator.Multiply when left is Constant { Value: >= 2 and <= 1 << MaxFactorBits and { } factor } && Names(right, place, moment) => factor,
            BinaryOperator.LeftShift when right is Constant { Value: >= 1 and <= MaxFactorBits and { } bits } && Names(left, place, moment) => 1L << (int)bits,
            BinaryOperator.Add when Names(left, place, moment) && Names(right, place, moment) => 2,
            _ => null,
        };
    }

    // The lower end of a search becomes the middle or goes past it, the upper one as well: between them there is room.
    private static Step OfMiddle(Middle middle, Place place, int block)
    {
        bool isLow = middle.Low.Equals(place);
        if (!isLow && !middle.High.Equals(place))
        {
            return new Step(StepKind.Unknown, block);
        }

        return (isLow, middle.Offset) switch
        {
            (true, 1) => new Step(StepKind.Up, block, 1, 1, isChecked: true),
            (true, 0) => new Step(StepKind.Up, block, 0, 1, isChecked: true),
            (false, -1) => new Step(StepKind.Down, block, 1, 1, isChecked: true),
            (false, 0) => new Step(StepKind.Down, block, middle.AreApart ? 1 : 0, 1, isChecked: true),
            _ => new Step(StepKind.Unknown, block),
        };
    }

    // The place itself, as it is now, or a local that was given its value just before.
    private bool Names(Expression expression, Place place, Moment moment)
    {
        Moment read = moment;
        Expression? value = expression;
        while (value is Conversion { KeepsValue: true } or VariableReference { Variable.Kind: VariableKind.Temporary })
        {
            if (value is Conversion conversion)
            {
                value = conversion.Operand;
            }
            else if (_graph.AssignmentsTo(((VariableReference)value).Variable) is [var only])
            {
                (value, read) = (only.Value, only.Moment);
            }
            else
            {
                break;
            }
        }

        if (context.Aliases.Is(value, place))
        {
            return read == moment || context.Changes.Keeps(place, read, moment);
        }

        if (value is not VariableReference { Variable: { Kind: VariableKind.Local } copy } || _graph.IsShared(copy))
        {
            return false;
        }

        Assignment? last = null;
        foreach (Assignment assignment in _graph.AssignmentsTo(copy))
        {
            last = assignment.Moment.Block == moment.Block && assignment.Moment.Index < moment.Index ? assignment : last;
        }

        return last is { } given && context.Aliases.Is(given.Value, place) && context.Changes.Keeps(place, given.Moment, moment) &&
            context.Changes.Keeps(new Place(copy, null), given.Moment, moment);
    }

    private bool IsOneLess(Expression expression, Place place) =>
        _graph.Strip(expression) is Binary { Operator: BinaryOperator.Subtract, Right: Constant { Value: 1 } } less && context.Aliases.Is(less.Left, place);

    // (x & 0xFFFF) + (x >> 16), (ushort)x + (x >> 16)
    private int? FoldOf(Expression low, Expression high, Place place) =>
        high is Binary { Operator: BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift, Right: Constant { Value: > 0 and < 62 and { } count } } shift &&
        context.Aliases.Is(shift.Left, place) && IsLowPart(low, place, (1L << (int)count) - 1)
            ? (int)count
            : null;

    private bool IsLowPart(Expression low, Place place, long mask) => low switch
    {
        Binary { Operator: BinaryOperator.And, Right: Constant { Value: { } bits } } part => bits == mask && context.Aliases.Is(part.Left, place),
        Conversion { IsChecked: false, Operand: var whole } part => part.Type.Range == new Interval(0, mask) && context.Aliases.Is(whole, place),
        _ => false,
    };

    // span[n..], span.Slice(n), span[..^n]
    private Step OfSlice(Expression value, Place place, Moment moment)
    {
        if (context.Aliases.Is(value, place))
        {
            return new Step(StepKind.Stay, moment.Block);
        }

        return value switch
        {
            Slice slice when context.Aliases.Is(slice.Sequence, place) =>
                new Step(StepKind.Down, moment.Block, Amount(slice.Start, moment) + Amount(slice.FromEnd, moment), 0, isChecked: true),
            Constant when place.Type.IsSpan => new Step(StepKind.Down, moment.Block, context.Tests.Constrain(place, Interval.Length, moment).Min, 0, isChecked: true),
            _ => new Step(StepKind.Unknown, moment.Block),
        };
    }

    private long Amount(Expression? cut, Moment moment) => cut is null ? 0 : Math.Max(context.Ranges.Of(cut, moment).Min, 0);
}
