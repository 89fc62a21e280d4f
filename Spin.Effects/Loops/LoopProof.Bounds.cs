using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <content>Bounds that stay or come nearer, and loops that end at one value.</content>
internal sealed partial class LoopProof
{
    /// <summary>Whether the bound stays, or moves toward the place; then its steps are progress too.</summary>
    private Reason? FindBoundProblem(bool above, HashSet<int> progress, Relation relation)
    {
        if (test.Bound is not { } bound || context.Invariants.IsLimited(bound, loop, above))
        {
            return null;
        }

        if (test.BoundPlace is not { } other || context.Graph.IsShared(other.Variable) || _place.IsLength)
        {
            return Reason.Moving(bound);
        }

        List<Step> steps = [];
        Collect(other, steps);
        long total = 0;
        foreach (Step step in steps)
        {
            // The upper end of a search becomes the middle, which is below it only where the two ends were apart.
            bool moves = step.Kind == StepKind.Middle ? above && relation == Relation.Below : step.IsStrict;
            if (step.Kind != StepKind.Middle && step.Kind != (above ? StepKind.Down : StepKind.Up))
            {
                return Reason.Moving(bound);
            }

            total = step.Kind == StepKind.Middle || step.IsChecked ? total : Interval.Add(total, step.Max);
            if (moves)
            {
                _ = progress.Add(step.Block);
            }
        }

        // The bound was on its own side of the place; one turn's steps must not carry it past the end of its type.
        Interval side = context.Ranges.Of(test.Side, block);
        int apart = relation is Relation.Below or Relation.Above ? 1 : 0;
        Interval type = other.Type.Range;
        bool wraps = above ? Interval.Add(side.Min, apart) < Interval.Add(type.Min, total) : Interval.Add(side.Max, -apart) > type.Max - total;
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
            HashSet<int> progress = [];
            foreach (Step step in _steps)
            {
                _ = progress.Add(step.Block);
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
        foreach (Step step in _steps)
        {
            total = Interval.Add(total, step.Max);
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

    private bool StaysPositive()
    {
        long total = 0;
        foreach (Step step in _steps)
        {
            if (step.Kind is not (StepKind.Down or StepKind.Halve or StepKind.ClearBit or StepKind.Remainder))
            {
                return false;
            }

            total = step.Kind == StepKind.Down ? Interval.Add(total, step.Max) : total;
        }

        return total <= 1 && InitialOf(_place).Min >= 0;
    }

    private bool EndsAtZero()
    {
        StepKind? kind = null;
        foreach (Step step in _steps)
        {
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

            foreach ((Expression? value, Step step) in context.Steps.Find(place, outside))
            {
                if (value is null)
                {
                    return type;
                }

                Interval found = context.Ranges.Of(value, outside);
                joined = joined?.Join(found) ?? found;
            }
        }

        return joined ?? type;
    }
}
