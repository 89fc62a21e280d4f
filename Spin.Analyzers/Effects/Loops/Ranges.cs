using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>The values that integer expressions may have, from their types, their parts and the conditions passed on the way.</summary>
internal sealed class Ranges(LoopContext context)
{
    private const int MaxDepth = 24;

    // One question asks others, some of them itself again: what is being asked has no answer yet but its type. Answers are kept for
    // one question only, so that they do not depend on what was asked before.
    [ThreadStatic]
    private static Dictionary<(IOperation Operation, int Block), Interval>? s_answers;

    [ThreadStatic]
    private static int s_depth;

    /// <summary>The values of an expression that stands in a block.</summary>
    internal Interval Of(IOperation? operation, int block)
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
        Dictionary<(IOperation Operation, int Block), Interval> answers = s_answers ??= [];
        if (s_depth >= MaxDepth)
        {
            return type;
        }

        if (answers.TryGetValue((operation, block), out Interval known))
        {
            return known;
        }

        answers[(operation, block)] = type;
        s_depth++;
        try
        {
            Interval found = OfKind(operation, block, type);

            // What leaves the type's range has wrapped around.
            return answers[(operation, block)] = type.Contains(found) ? found : type;
        }
        finally
        {
            if (--s_depth == 0)
            {
                answers.Clear();
            }
        }
    }

    private Interval OfKind(IOperation operation, int block, Interval type) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Of(conversion.Operand, block),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand, block),
        IBinaryOperation { OperatorMethod: null } binary => OfBinary(binary, block),
        IPropertyReferenceOperation property => OfProperty(property, block, type),
        IInvocationOperation call => OfCall(call, block, type),
        ILocalReferenceOperation local => OfLocal(local, block, type),
        IParameterReferenceOperation parameter => context.Tests.Constrain(new Place(parameter.Parameter, null, parameter.Type), type, block),
        IFlowCaptureReferenceOperation capture => OfCapture(capture, block, type),
        _ => type,
    };

    private Interval OfBinary(IBinaryOperation binary, int block)
    {
        Interval left = Of(binary.LeftOperand, block);
        Interval right = Of(binary.RightOperand, block);
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

    private Interval OfProperty(IPropertyReferenceOperation property, int block, Interval type)
    {
        if (property.Property.Name is not ("Length" or "Count") || property.Property.Type.SpecialType != SpecialType.System_Int32 ||
            !property.Property.DeclaringSyntaxReferences.IsEmpty)
        {
            return type;
        }

        Interval length = new(0, Interval.MaxLength);
        return context.Engine.Spindles.Types.IsSpan(property.Instance?.Type) && Place.Of(property.Instance, context.Graph) is { } place
            ? context.Tests.Constrain(place.Length, length, block)
            : length;
    }

    private Interval OfCall(IInvocationOperation call, int block, Interval type)
    {
        IMethodSymbol method = call.TargetMethod;
        if (SymbolEqualityComparer.Default.Equals(method.ContainingType, context.Engine.Spindles.Types.Math))
        {
            switch (method.Name)
            {
                case "Min":
                    Interval a = Of(call.Arguments[0].Value, block), b = Of(call.Arguments[1].Value, block);
                    return new(Math.Min(a.Min, b.Min), Math.Min(a.Max, b.Max));
                case "Max":
                    Interval c = Of(call.Arguments[0].Value, block), d = Of(call.Arguments[1].Value, block);
                    return new(Math.Max(c.Min, d.Min), Math.Max(c.Max, d.Max));
                case "Clamp":
                    return new(Of(call.Arguments[1].Value, block).Min, Of(call.Arguments[2].Value, block).Max);
            }
        }

        return method.ContainingType is { Name: "BitOperations" } && method.Name is "PopCount" or "LeadingZeroCount" or "TrailingZeroCount" or "Log2"
            ? new(0, 64)
            : type;
    }

    // All values that are assigned, where none depends on the local itself; else the end from which it moves away.
    private Interval OfLocal(ILocalReferenceOperation reference, int block, Interval type)
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
            foreach ((IOperation? value, Step step) in context.Steps.Find(place, other))
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
                        Interval found = Of(value, other);
                        joined = joined?.Join(found) ?? found;
                        break;
                    default:
                        return context.Tests.Constrain(place, type, block);
                }
            }
        }

        Interval values = joined ?? type;
        return context.Tests.Constrain(
            place, type.Meet(new Interval(down ? type.Min : values.Min, up ? type.Max : values.Max)), block);
    }

    private Interval OfCapture(IFlowCaptureReferenceOperation capture, int block, Interval type)
    {
        Interval? joined = null;
        foreach (IOperation value in context.Graph.ValuesOf(capture))
        {
            if (value is IFlowCaptureReferenceOperation)
            {
                return type;
            }

            Interval found = Of(value, block);
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
