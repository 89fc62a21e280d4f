using System;
using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <content>Bounds that stay or come nearer, and loops that end at one value.</content>
internal sealed partial class LoopProof
{
    /// <summary>Whether the bound stays, or moves toward the place; then its steps are progress too.</summary>
    private Reason? FindBoundProblem(bool above, BlockSet progress, Relation relation)
    {
        if (test.Bound is not { } bound || context.Invariants.IsLimited(bound, loop, above))
        {
            return null;
        }

        if (test.BoundPlace is not { } other || context.Graph.IsShared(other.Variable) || _place.IsLength)
        {
            return Reason.Moving(bound);
        }

        List<Movement> movements = [];
        Collect(other, movements);
        foreach (Movement movement in movements)
        {
            if (movement.Step.Kind != (above ? StepKind.Down : StepKind.Up))
            {
                return Reason.Moving(bound);
            }

            if (movement.Step.IsStrict)
            {
                _ = progress.Add(movement.Step.Block);
            }
        }

        // The bound was on its own side of the place; one turn's steps must not carry it past the end of its type.
        Reach reach = Measure(other, movements, above ? StepKind.Down : StepKind.Up);
        Interval side = context.Ranges.Of(test.Side, Moment.EndOf(block));
        int apart = relation is Relation.Below or Relation.Above ? 1 : 0;
        bool wraps = reach.MayWrap && (above
            ? Interval.IsPassed(Math.Min(Interval.Add(side.Min, apart), reach.Known), -reach.Unchecked, other.Range)
            : Interval.IsPassed(Math.Max(Interval.Add(side.Max, -apart), reach.Known), reach.Unchecked, other.Range));
        return wraps && !other.IsLength ? Reason.Wraps(other) : null;
    }

    /// <summary>A loop that goes on while a place differs from one value.</summary>
    private Reason? FindDifferent()
    {
        Interval bound = BoundOf();
        bool zero = bound is { Min: 0, Max: 0 } && test.Offset == 0;
        // Dividing, shifting in zeros, clearing bits and remainders end at zero from either side.
        if (zero && EndsAtZero())
        {
            BlockSet progress = context.Graph.NoBlocks();
            foreach (Movement movement in _movements)
            {
                _ = progress.Add(movement.Step.Block);
            }

            return AlwaysMoves(progress) ? null : Reason.SometimesStill(_place);
        }

        if (zero && ((_place.IsLength || _place.Type.IsUnsigned) || StaysPositive()))
        {
            return FindDownward(Relation.Above);
        }

        if (!context.Invariants.IsInvariant(test.Bound, loop))
        {
            return test.Bound is { } moving ? Reason.Moving(moving) : Reason.Wanders(_place);
        }

        long total = 0;
        StepKind? kind = null;
        foreach (Movement movement in _movements)
        {
            Step step = movement.Step;
            total = Interval.Add(total, AmountOf(movement));
            kind = kind is null || kind == step.Kind ? step.Kind : StepKind.Unknown;
        }

        Interval start = InitialOf(_place) + Interval.Of(test.Offset);
        return kind switch
        {
            StepKind.Up when total == 1 && start.Max <= bound.Min => FindUpward(Relation.Below),
            StepKind.Down when total == 1 && start.Min >= bound.Max => FindDownward(Relation.Above),
            StepKind.Up or StepKind.Down => Reason.StepsOver(_place),
            null => Reason.Still(_place),
            _ => Reason.Wanders(_place),
        };
    }

    // Down to nought one by one, or by halves that stay there: not both, since one less than nought would follow.
    private bool StaysPositive()
    {
        long total = 0;
        bool shrinks = false;
        foreach (Movement movement in _movements)
        {
            Step step = movement.Step;
            if (step.Kind is not (StepKind.Down or StepKind.Halve or StepKind.ClearBit or StepKind.Remainder))
            {
                return false;
            }

            shrinks |= step.Kind != StepKind.Down;
            total = step.Kind == StepKind.Down ? Interval.Add(total, AmountOf(movement)) : total;
        }

        return total <= (shrinks ? 0 : 1) && InitialOf(_place).Min >= 0;
    }

    private bool EndsAtZero()
    {
        StepKind? kind = null;
        foreach (Movement movement in _movements)
        {
            Step step = movement.Step;
            if (kind is not null && kind != step.Kind ||
                step.Kind is not (StepKind.Halve or StepKind.Double or StepKind.ClearBit or StepKind.Remainder) ||
                step.Kind is StepKind.Halve or StepKind.Double && !step.IsChecked)
            {
                return false;
            }

            kind = step.Kind;
        }

        return kind is not null;
    }

    /// <summary>The values that a place has when the loop is entered.</summary>
    private Interval InitialOf(Place place)
    {
        Interval type = place.Range;
        if (place.Field is not null || place.IsLength || place.Variable is not { Kind: VariableKind.Local or VariableKind.Temporary } || context.Graph.IsShared(place.Variable))
        {
            return type;
        }

        Interval? joined = null;
        for (int outside = 0; outside < context.Graph.Count; outside++)
        {
            if (loop.Blocks.Contains(outside))
            {
                continue;
            }

            foreach (Movement movement in context.Steps.Find(place, outside))
            {
                if (movement.Value is not { } value)
                {
                    return type;
                }

                Interval found = context.Ranges.Of(value, movement.Computed);
                joined = joined?.Join(found) ?? found;
            }
        }

        return joined ?? type;
    }
}
