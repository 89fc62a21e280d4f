using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>An attempt to show, from one condition, that a loop ends.</summary>
/// <param name="context">The function.</param>
/// <param name="loop">The loop.</param>
/// <param name="block">The block of the condition, which every turn passes.</param>
/// <param name="test">What the condition says while the loop goes on.</param>
internal sealed partial class LoopProof(LoopContext context, NaturalLoop loop, int block, LoopTest test)
{
    private readonly Place _place = test.Place;
    private readonly List<Movement> _movements = [];
    private readonly Costs.BoundReader _reader = new(context);

    /// <summary>Tries.</summary>
    /// <returns>What is missing; null where the loop has a bound.</returns>
    internal Reason? Find()
    {
        if (context.Graph.IsShared(_place.Variable) || !_place.IsLength && !_place.Type.IsInteger)
        {
            return Reason.Wanders(_place);
        }

        Collect(_place, _movements);
        if (_movements.Count == 0 && !test.MovesItself && test.BoundPlace is null)
        {
            return Reason.Still(_place);
        }

        return test.Relation switch
        {
            Relation.Below or Relation.AtMost => FindUpward(test.Relation),
            Relation.Above or Relation.AtLeast => FindDownward(test.Relation),
            Relation.Differs => FindDifferent(),
            _ => Reason.Still(_place),
        };
    }

    private void Collect(Place place, List<Movement> movements)
    {
        Touches touches = context.TouchesOf(place);
        foreach (int turn in loop.Blocks)
        {
            foreach (Movement movement in context.Steps.Find(place, turn, touches))
            {
                if (movement.Step.Kind != StepKind.Stay)
                {
                    movements.Add(movement);
                }
            }
        }
    }

    private Reason? FindUpward(Relation relation)
    {
        Interval bound = BoundOf();
        long limit = Interval.Add(relation == Relation.Below ? Interval.Add(bound.Max, -1) : bound.Max, -test.Offset);
        BlockSet progress = StartProgress();
        foreach (Movement movement in _movements)
        {
            Step step = movement.Step;
            bool moves;
            switch (step.Kind)
            {
                case StepKind.Up:
                    moves = step.IsStrict;
                    break;
                case StepKind.Double or StepKind.Scale when InitialOf(_place).Min >= 1 && !IsInside(movement) && FitsScaled(movement, limit):
                    moves = true;
                    break;
                default:
                    return Reason.Wanders(_place);
            }

            if (moves)
            {
                _ = progress.Add(step.Block);
            }
        }

        if (FindBoundProblem(above: true, progress, relation) is { } problem)
        {
            return problem;
        }

        if (!AlwaysMoves(progress))
        {
            return _movements.Count == 0 ? Reason.Still(_place) : Reason.SometimesStill(_place);
        }

        // place + offset <= limit held; after one turn's steps neither the place nor the sum may have passed its type.
        Reach reach = Measure(_place, _movements, StepKind.Up);
        long highest = System.Math.Max(limit, reach.Known);
        bool wraps = reach.MayWrap && Interval.IsPassed(highest, reach.Unchecked, _place.Range) || test.Difference is { } difference && Interval.IsPassed(test.Constant, AllSteps(), difference.Type.Range);
        return wraps && !_place.IsLength || test is { Sum: { IsChecked: false } sum, Offset: > 0 } && Interval.IsPassed(highest, Interval.Add(reach.Total, test.Offset), sum.Type.Range)
            ? Reason.Wraps(_place)
            : null;
    }

    private Reason? FindDownward(Relation relation)
    {
        Interval bound = BoundOf();
        long least = Interval.Add(relation == Relation.Above ? Interval.Add(bound.Min, 1) : bound.Min, -test.Offset);
        BlockSet progress = StartProgress();
        foreach (Movement movement in _movements)
        {
            Step step = movement.Step;
            bool moves;
            switch (step.Kind)
            {
                case StepKind.Down:
                    moves = step.IsStrict;
                    break;
                case StepKind.Halve or StepKind.ClearBit or StepKind.Remainder when least >= 1:
                    moves = true;
                    break;
                case StepKind.Fold when least >= 1L << (int)step.Min:
                    moves = true;
                    break;
                default:
                    return Reason.Wanders(_place);
            }

            if (moves)
            {
                _ = progress.Add(step.Block);
            }
        }

        if (FindBoundProblem(above: false, progress, relation) is { } problem)
        {
            return problem;
        }

        if (!AlwaysMoves(progress))
        {
            return _movements.Count == 0 ? Reason.Still(_place) : Reason.SometimesStill(_place);
        }

        Reach reach = Measure(_place, _movements, StepKind.Down);
        long floor = System.Math.Min(least, reach.Known);
        bool wraps = reach.MayWrap && Interval.IsPassed(floor, -reach.Unchecked, _place.Range) ||
            test.Difference is { } difference && Interval.IsPassed(test.Constant, -AllSteps(), difference.Type.Range);
        return wraps && !_place.IsLength || test is { Sum: { IsChecked: false } sum, Offset: < 0 } && Interval.IsPassed(floor, -Interval.Add(reach.Total, -test.Offset), sum.Type.Range)
            ? Reason.Wraps(_place)
            : null;
    }

    private Interval BoundOf() =>
        test.Remote ?? (test.Bound is null ? Interval.Of(0) : context.Ranges.Of(test.Bound, Moment.EndOf(block))) + Interval.Of(test.Constant);

    private BlockSet StartProgress() => test.MovesItself ? context.Graph.Only(block) : context.Graph.NoBlocks();

    private bool AlwaysMoves(BlockSet progress) => !context.Graph.CanReach(loop.Header, loop.Header, progress, loop.Blocks);
}
