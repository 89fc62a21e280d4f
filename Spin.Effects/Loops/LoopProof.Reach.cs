using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Loops;

/// <content>How far one turn carries a place.</content>
internal sealed partial class LoopProof
{
    private List<NaturalLoop> Inner => field ??= [.. context.Graph.Loops.Where(inner => inner.Header != loop.Header && loop.Blocks.Contains(inner.Header))];

    /// <summary>How far the steps of one turn carry a place in their direction.</summary>
    private Reach Measure(Place place, List<Movement> movements, StepKind direction)
    {
        bool up = direction == StepKind.Up;
        long known = up ? long.MinValue : long.MaxValue;
        long unnoticed = 0, total = 0;
        bool mayWrap = false;
        foreach (Movement movement in movements)
        {
            Step step = movement.Step;
            if (step.Kind != direction)
            {
                continue;
            }

            // A condition just before the step may say more than the loop's own, above all in a loop inside this one.
            Interval before = step.Max > 0 && !place.IsLength ? context.Tests.Constrain(place, place.Range, movement.Moment) : place.Range;
            if (up ? before.Max < place.Range.Max && !Interval.IsPassed(before.Max, step.Max, place.Range) : before.Min > place.Range.Min && !Interval.IsPassed(before.Min, -step.Max, place.Range))
            {
                known = up ? Math.Max(known, before.Max + step.Max) : Math.Min(known, before.Min - step.Max);
                continue;
            }

            long amount = AmountOf(movement);
            total = Interval.Add(total, amount);
            unnoticed = step.IsChecked ? unnoticed : Interval.Add(unnoticed, amount);
            mayWrap |= !step.IsChecked;
        }

        return new Reach(known, unnoticed, total, mayWrap);
    }

    /// <summary>The most that one turn adds to a place, or takes away from it.</summary>
    private long AllSteps()
    {
        long all = 0;
        foreach (Movement movement in _movements)
        {
            all = Interval.Add(all, AmountOf(movement));
        }

        return all;
    }

    /// <summary>Whether a place that is multiplied stays within its type.</summary>
    private bool FitsScaled(Movement movement, long limit)
    {
        // What other steps have done since the loop's own condition is limited only by another one.
        Step step = movement.Step;
        Interval before = context.Tests.Constrain(_place, _place.Range, movement.Moment);
        long most = _movements.TrueForAll(other => other.Moment == movement.Moment) ? Math.Min(limit, before.Max) : before.Max;
        (long factor, long more) = step.Kind == StepKind.Scale ? (step.Min, step.Max) : (1L << (int)step.Max, 0);
        long after = Interval.Add(Interval.Multiply(most, factor), more);
        return after <= _place.Range.Max && after != long.MaxValue;
    }

    /// <summary>Whether a step is in a loop inside this one, so that one turn may take it often.</summary>
    private bool IsInside(Movement movement) => Inner.Exists(inner => inner.Blocks.Contains(movement.Moment.Block));

    /// <summary>What a step adds up to in one turn.</summary>
    private long AmountOf(Movement movement) => Interval.Multiply(movement.Step.Max, LoopJudge.CountTimes(movement.Moment.Block, Inner, context));
}
