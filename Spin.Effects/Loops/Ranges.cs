using System;
using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>The values that integer expressions may have, from their types, their parts and the conditions passed on the way.</summary>
internal sealed class Ranges(LoopContext context)
{
    private const int MaxDepth = 24;

    // One question asks others, some of them itself again: what is being asked has no answer yet but its type. Answers are kept for
    // one question only, so that they do not depend on what was asked before.
    [ThreadStatic]
    private static Dictionary<(Expression Expression, int Block), Interval>? s_answers;

    [ThreadStatic]
    private static int s_depth;

    /// <summary>The values of an expression that stands in a block.</summary>
    internal Interval Of(Expression? expression, int block)
    {
        switch (expression)
        {
            case null:
                return Interval.All;
            case Constant { Value: { } constant }:
                return Interval.Of(constant);
        }

        Interval type = expression.Type.Range;
        Dictionary<(Expression Expression, int Block), Interval> answers = s_answers ??= [];
        if (s_depth >= MaxDepth)
        {
            return type;
        }

        if (answers.TryGetValue((expression, block), out Interval known))
        {
            return known;
        }

        answers[(expression, block)] = type;
        s_depth++;
        try
        {
            Interval found = OfKind(expression, block, type);

            // What leaves the type's range has wrapped around.
            return answers[(expression, block)] = type.Contains(found) ? found : type;
        }
        finally
        {
            if (--s_depth == 0)
            {
                answers.Clear();
            }
        }
    }

    private Interval OfKind(Expression expression, int block, Interval type) => expression switch
    {
        Conversion conversion => Of(conversion.Operand, block),
        Binary binary => OfBinary(binary, block),
        Length length => OfLength(length, block),
        Opaque opaque => opaque.Range,
        Call call => type.Meet(call.Range),
        VariableReference { Variable.Kind: VariableKind.Temporary } temporary => OfTemporary(temporary, block, type),
        VariableReference { Variable.Kind: VariableKind.Local } local => OfLocal(local.Variable, block, type),
        VariableReference variable => context.Tests.Constrain(new Place(variable.Variable, null), type, block),
        _ => type,
    };

    private Interval OfBinary(Binary binary, int block)
    {
        Interval left = Of(binary.Left, block);
        Interval right = Of(binary.Right, block);
        return binary.Operator switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Minimum => new(Math.Min(left.Min, right.Min), Math.Min(left.Max, right.Max)),
            BinaryOperator.Maximum => new(Math.Max(left.Min, right.Min), Math.Max(left.Max, right.Max)),
            BinaryOperator.And when right.Min >= 0 => new(0, left.Min >= 0 ? Math.Min(left.Max, right.Max) : right.Max),
            BinaryOperator.And when left.Min >= 0 => new(0, left.Max),
            BinaryOperator.Or or BinaryOperator.ExclusiveOr when left.Min >= 0 && right.Min >= 0 => new(0, FillBits(Math.Max(left.Max, right.Max))),
            BinaryOperator.Remainder when right.Min > 0 => new(left.Min >= 0 ? 0 : 1 - right.Max, Math.Min(right.Max - 1, Math.Max(left.Max, 0))),
            BinaryOperator.Divide when right.Min > 0 => new(left.Min >= 0 ? left.Min / right.Max : left.Min / right.Min, left.Max >= 0 ? left.Max / right.Min : 0),
            BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift when left.Min >= 0 && right.Min >= 0 && right.Max < binary.Type.ComputedBits =>
                new(left.Min >> (int)right.Max, left.Max >> (int)right.Min),
            BinaryOperator.LeftShift when left.Min >= 0 && right.Min >= 0 && right.Max < 62 => left * new Interval(1L << (int)right.Min, 1L << (int)right.Max),
            _ => binary.Type.Range,
        };
    }

    private Interval OfLength(Length length, int block) =>
        length.Sequence.Type.IsSpan && Place.Of(length.Sequence, context.Graph) is { } place
            ? context.Tests.Constrain(place.Length, Interval.Length, block)
            : Interval.Length;

    // All values that are assigned, where none depends on the local itself; else the end from which it moves away.
    private Interval OfLocal(Variable variable, int block, Interval type)
    {
        Place place = new(variable, null);
        if (context.Graph.IsShared(variable))
        {
            return type;
        }

        Interval? joined = null;
        bool up = false, down = false;
        for (int other = 0; other < context.Graph.Count; other++)
        {
            foreach ((Expression? value, Step step) in context.Steps.Find(place, other))
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
        return context.Tests.Constrain(place, type.Meet(new Interval(down ? type.Min : values.Min, up ? type.Max : values.Max)), block);
    }

    private Interval OfTemporary(VariableReference temporary, int block, Interval type)
    {
        IReadOnlyList<(int Block, Expression Value)> values = context.Graph.AssignmentsTo(temporary.Variable);
        Interval? joined = null;
        foreach ((int at, Expression value) in values)
        {
            if (values.Count > 1 && value is VariableReference { Variable.Kind: VariableKind.Temporary } inner && context.Graph.AssignmentsTo(inner.Variable).Count > 1)
            {
                return type;
            }

            Interval found = Of(value, values.Count > 1 ? at : block);
            joined = joined?.Join(found) ?? found;
        }

        return joined ?? type;
    }

    private static long FillBits(long value)
    {
        for (int shift = 1; shift < 64; shift <<= 1)
        {
            value |= value >> shift;
        }

        return value;
    }
}
