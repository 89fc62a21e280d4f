using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>The values that integer expressions may have, from their types, their parts and the conditions passed on the way.</summary>
internal sealed class Ranges(LoopContext context)
{
    private const int MaxDepth = 6;

    /// <summary>The values of an expression that stands in a block.</summary>
    internal Interval Of(IOperation? operation, int block) => Of(operation, block, 0);

    private Interval Of(IOperation? operation, int block, int depth)
    {
        if (operation is null)
        {
            return Interval.All;
        }

        if (operation.ConstantValue is { HasValue: true, Value: { } constant })
        {
            return ToInterval(constant);
        }

        Interval type = Interval.OfType(operation.Type);
        if (depth > MaxDepth)
        {
            return type;
        }

        Interval found = operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion => Of(conversion.Operand, block, depth + 1),
            IParenthesizedOperation parenthesized => Of(parenthesized.Operand, block, depth + 1),
            IBinaryOperation { OperatorMethod: null } binary => OfBinary(binary, block, depth + 1),
            IPropertyReferenceOperation property => OfProperty(property, type),
            IInvocationOperation call => OfCall(call, block, depth + 1, type),
            ILocalReferenceOperation local => OfLocal(local, block, depth + 1, type),
            IParameterReferenceOperation parameter => context.Tests.Constrain(new Place(parameter.Parameter, null, parameter.Type), type, block, depth),
            IFlowCaptureReferenceOperation capture => OfCapture(capture, block, depth + 1, type),
            _ => type,
        };

        // What leaves the type's range has wrapped around.
        return type.Contains(found) ? found : type;
    }

    private Interval OfBinary(IBinaryOperation binary, int block, int depth)
    {
        Interval left = Of(binary.LeftOperand, block, depth);
        Interval right = Of(binary.RightOperand, block, depth);
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Add => left + right,
            BinaryOperatorKind.Subtract => left - right,
            BinaryOperatorKind.Multiply => left * right,
            BinaryOperatorKind.And when right.Min >= 0 => new(0, left.Min >= 0 ? Math.Min(left.Max, right.Max) : right.Max),
            BinaryOperatorKind.And when left.Min >= 0 => new(0, left.Max),
            BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr when left.Min >= 0 && right.Min >= 0 => new(0, FillBits(Math.Max(left.Max, right.Max))),
            BinaryOperatorKind.Remainder when right.Min > 0 => new(left.Min >= 0 ? 0 : 1 - right.Max, Math.Min(right.Max - 1, Math.Max(left.Max, 0))),
            BinaryOperatorKind.Divide when right.Min > 0 => new(left.Min >= 0 ? left.Min / right.Max : left.Min / right.Min, left.Max >= 0 ? left.Max / right.Min : 0),
            BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift when left.Min >= 0 && right.Min >= 0 && right.Max < 64 =>
                new(left.Min >> (int)right.Max, left.Max >> (int)right.Min),
            BinaryOperatorKind.LeftShift when left.Min >= 0 && right.Min >= 0 && right.Max < 62 => left * new Interval(1L << (int)right.Min, 1L << (int)right.Max),
            _ => Interval.OfType(binary.Type),
        };
    }

    private static Interval OfProperty(IPropertyReferenceOperation property, Interval type) =>
        property.Property.Name is "Length" or "Count" && property.Property.Type.SpecialType == SpecialType.System_Int32 && property.Property.DeclaringSyntaxReferences.IsEmpty
            ? new(0, Interval.MaxLength)
            : type;

    private Interval OfCall(IInvocationOperation call, int block, int depth, Interval type)
    {
        IMethodSymbol method = call.TargetMethod;
        if (SymbolEqualityComparer.Default.Equals(method.ContainingType, context.Engine.Spindles.Types.Math))
        {
            switch (method.Name)
            {
                case "Min":
                    Interval a = Of(call.Arguments[0].Value, block, depth), b = Of(call.Arguments[1].Value, block, depth);
                    return new(Math.Min(a.Min, b.Min), Math.Min(a.Max, b.Max));
                case "Max":
                    Interval c = Of(call.Arguments[0].Value, block, depth), d = Of(call.Arguments[1].Value, block, depth);
                    return new(Math.Max(c.Min, d.Min), Math.Max(c.Max, d.Max));
                case "Clamp":
                    return new(Of(call.Arguments[1].Value, block, depth).Min, Of(call.Arguments[2].Value, block, depth).Max);
            }
        }

        return method.ContainingType is { Name: "BitOperations" } && method.Name is "PopCount" or "LeadingZeroCount" or "TrailingZeroCount" or "Log2"
            ? new(0, 64)
            : type;
    }

    // All values that are assigned, where none depends on the local itself; else the end from which it moves away.
    private Interval OfLocal(ILocalReferenceOperation reference, int block, int depth, Interval type)
    {
        Place place = new(reference.Local, null, reference.Type);
        if (context.IsWrittenElsewhere(reference.Local))
        {
            return type;
        }

        Interval? joined = null;
        bool up = false, down = false;
        foreach (int other in AllBlocks())
        {
            foreach ((IOperation? value, Step step) in context.Steps.Find(place, other, depth))
            {
                switch (step.Kind)
                {
                    case StepKind.Up:
                        up = true;
                        break;
                    case StepKind.Down or StepKind.Halve:
                        down = true;
                        break;
                    case StepKind.Stay:
                        break;
                    case StepKind.Unknown when value is not null:
                        Interval found = Of(value, other, depth + 1);
                        joined = joined?.Join(found) ?? found;
                        break;
                    default:
                        return context.Tests.Constrain(place, type, block, depth);
                }
            }
        }

        Interval values = joined ?? type;
        return context.Tests.Constrain(
            place, type.Meet(new Interval(down ? type.Min : values.Min, up ? type.Max : values.Max)), block, depth);
    }

    private Interval OfCapture(IFlowCaptureReferenceOperation capture, int block, int depth, Interval type)
    {
        Interval? joined = null;
        foreach (IOperation value in context.Graph.ValuesOf(capture))
        {
            if (value is IFlowCaptureReferenceOperation)
            {
                return type;
            }

            Interval found = Of(value, block, depth);
            joined = joined?.Join(found) ?? found;
        }

        return joined ?? type;
    }

    private IEnumerable<int> AllBlocks()
    {
        for (int i = 0; i < context.Graph.Count; i++)
        {
            yield return i;
        }
    }

    private static long FillBits(long value)
    {
        for (int shift = 1; shift < 64; shift <<= 1)
        {
            value |= value >> shift;
        }

        return value;
    }

    private static Interval ToInterval(object constant) => constant switch
    {
        ulong large => Interval.Of(large > long.MaxValue ? long.MaxValue : (long)large),
        char character => Interval.Of(character),
        sbyte or byte or short or ushort or int or uint or long => Interval.Of(Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture)),
        _ => Interval.All,
    };
}
