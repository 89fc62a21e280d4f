using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <content>What an assigned value says of the direction.</content>
internal sealed partial class StepFinder
{
    private Step OfCompound(ICompoundAssignmentOperation assignment, int block)
    {
        if (assignment.OperatorMethod is not null)
        {
            return new Step(StepKind.Unknown, block);
        }

        // x &= x - 1
        if (assignment.OperatorKind == BinaryOperatorKind.And && Place.Of(assignment.Target, _graph) is { } place && IsOneLess(assignment.Value, place))
        {
            return new Step(StepKind.ClearBit, block, 1, 1);
        }

        return OfOperator(assignment.OperatorKind, assignment.Value, assignment.IsChecked, block);
    }

    private Step OfOperator(BinaryOperatorKind kind, IOperation amount, bool isChecked, int block)
    {
        Interval range = context.Ranges.Of(amount, block);
        return kind switch
        {
            BinaryOperatorKind.Add when range.Min >= 0 => new Step(StepKind.Up, block, range.Min, range.Max, isChecked),
            BinaryOperatorKind.Add when range.Max <= 0 => new Step(StepKind.Down, block, -range.Max, range.Min == long.MinValue ? long.MaxValue : -range.Min, isChecked),
            BinaryOperatorKind.Subtract when range.Min >= 0 => new Step(StepKind.Down, block, range.Min, range.Max, isChecked),
            BinaryOperatorKind.Subtract when range.Max <= 0 => new Step(StepKind.Up, block, -range.Max, range.Min == long.MinValue ? long.MaxValue : -range.Min, isChecked),
            BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift when range.Min >= 1 && range.Max < 32 => new Step(StepKind.Halve, block, range.Min, range.Max, kind == BinaryOperatorKind.UnsignedRightShift),
            BinaryOperatorKind.Divide when range.Min >= 2 => new Step(StepKind.Halve, block, 1, 1, isChecked: true),
            BinaryOperatorKind.LeftShift when range.Min >= 1 && range.Max < 32 => new Step(StepKind.Double, block, range.Min, range.Max, isChecked: true),
            BinaryOperatorKind.Multiply when range.Min >= 2 && range.Max <= 1 << 16 => new Step(StepKind.Double, block, 1, 16),
            _ => new Step(StepKind.Unknown, block),
        };
    }

    /// <summary>What assigning a value does to a place.</summary>
    private Step OfValue(IOperation assigned, Place place, int block)
    {
        // b = (byte)(b + 1): the place's own type is what may wrap around.
        IOperation value = assigned is IConversionOperation { OperatorMethod: null } conversion && SymbolEqualityComparer.Default.Equals(conversion.Type, place.Type)
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

        if (value is not IBinaryOperation { OperatorMethod: null } binary)
        {
            return Middles.IsMiddleOf(value, place, context) ? new Step(StepKind.Middle, block, 1, 1) : OfHalf(value, place, block);
        }

        IOperation left = _graph.Strip(binary.LeftOperand)!;
        IOperation right = _graph.Strip(binary.RightOperand)!;
        if (Is(left, place))
        {
            return binary.OperatorKind == BinaryOperatorKind.And && IsOneLess(right, place)
                ? new Step(StepKind.ClearBit, block, 1, 1)
                : OfOperator(binary.OperatorKind, binary.RightOperand, binary.IsChecked, block);
        }

        if (Is(right, place))
        {
            return binary.OperatorKind switch
            {
                BinaryOperatorKind.Add => OfOperator(BinaryOperatorKind.Add, binary.LeftOperand, binary.IsChecked, block),
                BinaryOperatorKind.Remainder => new Step(StepKind.Remainder, block, 1, 1),
                BinaryOperatorKind.And when IsOneLess(left, place) => new Step(StepKind.ClearBit, block, 1, 1),
                _ => new Step(StepKind.Unknown, block),
            };
        }

        if (binary.OperatorKind == BinaryOperatorKind.Add && (FoldOf(left, right, place) ?? FoldOf(right, left, place)) is { } bits)
        {
            return new Step(StepKind.Fold, block, bits, bits);
        }

        // middle + 1, middle - 1
        if (binary.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract && Middles.IsMiddleOf(left, place, context))
        {
            Interval amount = context.Ranges.Of(binary.RightOperand, block);
            bool up = binary.OperatorKind == BinaryOperatorKind.Add;
            return amount is { Min: 1, Max: 1 } ? new Step(up ? StepKind.Up : StepKind.Down, block, 1, 1) : new Step(StepKind.Unknown, block);
        }

        return Middles.IsMiddleOf(value, place, context) ? new Step(StepKind.Middle, block, 1, 1) : OfHalf(value, place, block);
    }

    // half = n / 2; … n = half;
    private Step OfHalf(IOperation value, Place place, int block)
    {
        if (value is ILocalReferenceOperation local && context.Steps.FindOnlyValue(local) is IBinaryOperation { OperatorMethod: null } binary && Is(binary.LeftOperand, place))
        {
            Step step = OfOperator(binary.OperatorKind, binary.RightOperand, binary.IsChecked, block);
            return step.Kind == StepKind.Halve ? step : new Step(StepKind.Unknown, block);
        }

        return new Step(StepKind.Unknown, block);
    }

    private bool IsOneLess(IOperation operation, Place place) =>
        _graph.Strip(operation) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, OperatorMethod: null } less &&
        Is(less.LeftOperand, place) && context.Ranges.Of(less.RightOperand, 0) is { Min: 1, Max: 1 };

    // (x & 0xFFFF) + (x >> 16)
    private int? FoldOf(IOperation low, IOperation high, Place place) =>
        low is IBinaryOperation { OperatorKind: BinaryOperatorKind.And } mask && Is(mask.LeftOperand, place) &&
        high is IBinaryOperation { OperatorKind: BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift } shift && Is(shift.LeftOperand, place) &&
        context.Ranges.Of(mask.RightOperand, 0) is { } bits && context.Ranges.Of(shift.RightOperand, 0) is { } count &&
        count.Min == count.Max && count.Min is > 0 and < 62 && bits.Min == bits.Max && bits.Min == (1L << (int)count.Min) - 1
            ? (int)count.Min
            : null;

    // span[n..], span.Slice(n), span[..^n]
    private Step OfSlice(IOperation value, Place place, int block)
    {
        if (Is(value, place))
        {
            return new Step(StepKind.Stay, block);
        }

        switch (value)
        {
            case IInvocationOperation { Instance: { } instance, TargetMethod.Name: "Slice" } call when Is(instance, place):
                Interval start = context.Ranges.Of(call.Arguments[0].Value, block);
                return new Step(StepKind.Down, block, System.Math.Max(start.Min, 0), 0, isChecked: true);
            case IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } indexer when Is(indexer.Instance, place):
                return new Step(StepKind.Down, block, Amount(range.LeftOperand, fromEnd: false, block) + Amount(range.RightOperand, fromEnd: true, block), 0, isChecked: true);
            case IInvocationOperation { TargetMethod: { IsExtensionMethod: true, Name: "TrimStart" or "TrimEnd" or "Trim" } } trim when Is(trim.Arguments[0].Value, place):
                return new Step(StepKind.Down, block, 0, 0, isChecked: true);
            case IDefaultValueOperation:
                return new Step(StepKind.Down, block, context.Tests.Constrain(place, new Interval(0, Interval.MaxLength), block).Min, 0, isChecked: true);
            default:
                return new Step(StepKind.Unknown, block);
        }
    }

    private long Amount(IOperation? end, bool fromEnd, int block)
    {
        switch (end)
        {
            case IConversionOperation { Operand: { } start } when !fromEnd && start.Type?.SpecialType == SpecialType.System_Int32:
                return System.Math.Max(context.Ranges.Of(start, block).Min, 0);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: { } back } when fromEnd:
                return System.Math.Max(context.Ranges.Of(back, block).Min, 0);
            default:
                return 0;
        }
    }

    /// <summary>The value of a local that is assigned once in the function.</summary>
    internal IOperation? FindOnlyValue(ILocalReferenceOperation local)
    {
        if (context.IsWrittenElsewhere(local.Local))
        {
            return null;
        }

        IOperation? only = null;
        for (int block = 0; block < _graph.Count; block++)
        {
            foreach (IOperation operation in _graph.OperationsOf(block))
            {
                bool written = operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local.Local) &&
                    Contract.Writes.IsWritten(reference);
                if (!written)
                {
                    continue;
                }

                if (only is not null || operation.Parent is not ISimpleAssignmentOperation { IsRef: false } assignment)
                {
                    return null;
                }

                only = _graph.Strip(assignment.Value);
            }
        }

        return only;
    }
}
