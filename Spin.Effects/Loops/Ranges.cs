using System;
using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>The values that integer expressions may have, from their types, their parts and the conditions passed on the way.</summary>
internal sealed class Ranges(LoopContext context)
{
    private const int MaxDepth = 24;

    // A counter that nothing tests is moved at most as often as the longest sequence has elements.
    private const long MostTurns = Interval.MaxLength;

    // One question asks others, some of them itself again: what is being asked has no answer yet but its type. Answers are kept for
    // one question only, so that they do not depend on what was asked before.
    [ThreadStatic]
    private static Dictionary<(Expression Expression, Moment Moment), Interval>? s_answers;

    [ThreadStatic]
    private static int s_depth;

    /// <summary>The values of an expression that stands somewhere.</summary>
    internal Interval Of(Expression? expression, Moment moment)
    {
        switch (expression)
        {
            case null:
                return Interval.All;
            case Constant { Value: { } constant }:
                return Interval.Of(constant);
        }

        Interval type = expression.Type.Range;
        Dictionary<(Expression Expression, Moment Moment), Interval> answers = s_answers ??= [];
        if (s_depth >= MaxDepth)
        {
            return type;
        }

        if (answers.TryGetValue((expression, moment), out Interval known))
        {
            return known;
        }

        answers[(expression, moment)] = type;
        s_depth++;
        try
        {
            Interval found = OfKind(expression, moment, type);

            // What leaves the type's range has wrapped around.
            return answers[(expression, moment)] = type.Contains(found) && !(MayWrap(expression) && ReachesEnd(found)) ? found : type;
        }
        finally
        {
            if (--s_depth == 0)
            {
                answers.Clear();
            }
        }
    }

    /// <summary>The values of an expression, whatever else is being asked.</summary>
    internal Interval Afresh(Expression expression, Moment moment)
    {
        Dictionary<(Expression Expression, Moment Moment), Interval>? answers = s_answers;
        s_answers = [];
        s_depth++;
        try
        {
            return Of(expression, moment);
        }
        finally
        {
            s_depth--;
            s_answers = answers;
        }
    }

    // Of 64 bits, what lies beyond the end cannot be told from the end itself.
    private static bool MayWrap(Expression expression) => expression is
        Binary { IsChecked: false, Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.LeftShift } or
        Conversion { IsChecked: false, Operand.Type.IsInteger: true };

    private static bool ReachesEnd(Interval values) => values.Min == long.MinValue || values.Max == long.MaxValue;

    private Interval OfKind(Expression expression, Moment moment, Interval type) => expression switch
    {
        Conversion conversion => Of(conversion.Operand, moment),
        Binary binary => OfBinary(binary, moment),
        Length length => OfLength(length, moment),
        Opaque opaque => opaque.Range,
        Call call => type.Meet(OfCall(call)),
        VariableReference { Variable.Kind: VariableKind.Temporary } temporary => OfTemporary(temporary, moment, type),
        VariableReference { Variable.Kind: VariableKind.Local } local => OfLocal(local.Variable, moment, type),
        VariableReference { Variable.Kind: VariableKind.Parameter } variable => context.Tests.Constrain(new Place(variable.Variable, null), type, moment),
        FieldReference { Field: { IsReadOnly: true } or { IsOfStruct: true, IsStatic: false } } when Place.Of(expression, context.Graph) is { } place =>
            context.Tests.Constrain(place, type, moment),
        _ => type,
    };

    private Interval OfCall(Call call) => call is { Target.Kind: CallKind.Direct, Method: { HasBody: true } method } ? context.Analysis.Cursors.ResultOf(method).Meet(call.Range) : call.Range;

    private Interval OfBinary(Binary binary, Moment moment)
    {
        Interval left = OfOperand(binary.Left, binary.Type, moment);
        Interval right = OfOperand(binary.Right, binary.Type, moment);
        return IntervalOperations.Of(binary.Operator, left, right, binary.Type.ComputedBits) ?? binary.Type.Range;
    }

    // The upper half of the unsigned values is negative where a sign is read into it.
    private Interval OfOperand(Expression operand, TypeShape type, Moment moment)
    {
        Interval values = Of(operand, moment);
        return operand.Type.Range == TypeShape.UInt64.Range && type.Range != TypeShape.UInt64.Range && values.Max == long.MaxValue ? Interval.All : values;
    }

    private Interval OfLength(Length length, Moment moment) =>
        length.Sequence.Type.IsSpan && Place.Of(length.Sequence, context.Graph) is { } place
            ? context.Tests.Constrain(place.Length, Interval.Length, moment)
            : Interval.Length;

    // All values that are assigned, where none depends on the local itself; else the end from which it moves away.
    private Interval OfLocal(Variable variable, Moment moment, Interval type)
    {
        Place place = new(variable, null);
        if (context.Graph.IsShared(variable) || variable.IsReference)
        {
            return type;
        }

        Interval? joined = null;
        List<Movement> movements = [];
        Touches touches = context.TouchesOf(place);
        for (int other = 0; other < context.Graph.Count; other++)
        {
            foreach (Movement movement in context.Steps.Find(place, other, touches))
            {
                switch (movement.Step.Kind)
                {
                    case StepKind.Up or StepKind.Down:
                        movements.Add(movement);
                        break;
                    case StepKind.Halve when movement.Step.Max > 0:
                        movements.Add(movement);
                        break;
                    case StepKind.Stay:
                        break;
                    case StepKind.Unknown when movement.Value is { } value:
                        Interval found = Of(value, movement.Computed);
                        joined = joined?.Join(found) ?? found;
                        break;
                    default:
                        return context.Tests.Constrain(place, type, moment);
                }
            }
        }

        return context.Tests.Constrain(place, Spread(joined ?? type, movements, place, type), moment);
    }

    // Upward as far as the type goes, and no further: whoever passes its end begins at the other one.
    private Interval Spread(Interval start, List<Movement> movements, Place place, Interval type)
    {
        bool up = false, down = false, halves = false;
        long above = start.Max, below = start.Min;
        foreach (Movement movement in movements)
        {
            Step step = movement.Step;
            up |= step.Kind == StepKind.Up;
            down |= step.Kind == StepKind.Down;
            halves |= step.Kind == StepKind.Halve;
            if (step.IsChecked || step.Kind == StepKind.Halve)
            {
                continue;
            }

            Interval before = context.Tests.Constrain(place, type, movement.Moment);
            if (step.Kind == StepKind.Up && Interval.Add(before.Max, step.Max) is var raised && (raised > type.Max || raised == long.MaxValue))
            {
                above = Interval.Add(above, Interval.Multiply(step.Max, MostTurns));
            }
            else if (step.Kind == StepKind.Down && Interval.Add(before.Min, -step.Max) is var lowered && (lowered < type.Min || lowered == long.MinValue))
            {
                below = Interval.Add(below, -Interval.Multiply(step.Max, MostTurns));
            }
        }

        bool wraps = above > type.Max || below < type.Min || up && above == long.MaxValue || down && below == long.MinValue;
        return wraps || halves && (down || start.Min < 0) ? type : new Interval(down ? type.Min : halves ? 0 : start.Min, up ? type.Max : start.Max);
    }

    private Interval OfTemporary(VariableReference temporary, Moment moment, Interval type)
    {
        IReadOnlyList<Assignment> values = context.Graph.AssignmentsTo(temporary.Variable);
        Interval? joined = null;
        foreach (Assignment assignment in values)
        {
            if (values.Count > 1 && assignment.Value is VariableReference { Variable.Kind: VariableKind.Temporary } inner && context.Graph.AssignmentsTo(inner.Variable).Count > 1)
            {
                return type;
            }

            // What was asked since says something of it only where what it was computed from is still there.
            bool isCurrent = values.Count == 1 && (assignment.Value is Call or Constant || context.Changes.IsCurrent(assignment.Value, assignment.Moment, moment));
            Interval found = Of(assignment.Value, isCurrent ? moment : assignment.Moment);
            joined = joined?.Join(found) ?? found;
        }

        return joined ?? type;
    }
}
