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
    private readonly List<Step> _steps = [];
    private readonly Costs.BoundReader _reader = new(context);

    /// <summary>Tries.</summary>
    /// <returns>What is missing; null where the loop has a bound.</returns>
    internal Reason? Find()
    {
        if (context.Graph.IsShared(_place.Variable))
        {
            return Reason.Wanders(_place);
        }

        Collect(_place, _steps);
        if (_steps.Count == 0 && !test.MovesItself && test.BoundPlace is null)
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

    private void Collect(Place place, List<Step> steps)
    {
        foreach (int turn in loop.Blocks)
        {
            foreach ((_, Step step) in context.Steps.Find(place, turn))
            {
                if (step.Kind != StepKind.Stay)
                {
                    steps.Add(step);
                }
            }
        }
    }

    private Reason? FindUpward(Relation relation)
    {
        Interval bound = BoundOf();
        long limit = relation == Relation.Below ? Interval.Add(bound.Max, -1) : bound.Max;
        HashSet<int> progress = StartProgress();
        long total = 0;
        bool wraps = false;
        foreach (Step step in _steps)
        {
            switch (step.Kind)
            {
                case StepKind.Up:
                    total = Interval.Add(total, step.Max);
                    wraps |= !step.IsChecked;
                    break;
                case StepKind.Double when InitialOf(_place).Min >= 1 && limit <= _place.Type.Range.Max >> (int)step.Max:
                    _ = progress.Add(step.Block);
                    break;
                case StepKind.Middle:
                    break;
                default:
                    return Reason.Wanders(_place);
            }

            if (step is { Kind: StepKind.Up, IsStrict: true })
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
            return _steps.Count == 0 ? Reason.Still(_place) : Reason.SometimesStill(_place);
        }

        // place + offset <= limit held; after one turn's steps neither the place nor the sum may have passed its type.
        long room = _place.Type.Range.Max;
        return wraps && !_place.IsLength && (Interval.Add(limit, -test.Offset) > room - total || test.Offset > 0 && limit > SumRoom() - total)
            ? Reason.Wraps(_place)
            : null;
    }

    private Reason? FindDownward(Relation relation)
    {
        Interval bound = BoundOf();
        long least = Interval.Add(relation == Relation.Above ? Interval.Add(bound.Min, 1) : bound.Min, -test.Offset);
        HashSet<int> progress = StartProgress();
        long total = 0;
        bool wraps = false;
        foreach (Step step in _steps)
        {
            bool moves;
            switch (step.Kind)
            {
                case StepKind.Down:
                    total = Interval.Add(total, step.Max);
                    wraps |= !step.IsChecked;
                    moves = step.IsStrict;
                    break;
                case StepKind.Halve or StepKind.ClearBit or StepKind.Remainder when least >= 1:
                    moves = true;
                    break;
                case StepKind.Fold when least >= 1L << (int)step.Min:
                    moves = true;
                    break;
                case StepKind.Middle:
                    moves = relation == Relation.Above;
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
            return _steps.Count == 0 ? Reason.Still(_place) : Reason.SometimesStill(_place);
        }

        return wraps && !_place.IsLength && least < Interval.Add(_place.Type.Range.Min, total) ? Reason.Wraps(_place) : null;
    }

    // The sum place + offset is computed in int, or in the place's own wider type.
    private long SumRoom() => System.Math.Max(int.MaxValue, _place.Type.Range.Max);

    private Interval BoundOf() =>
        test.Remote ?? (test.Bound is null ? Interval.Of(0) : context.Ranges.Of(test.Bound, block)) + Interval.Of(test.Constant);

    private HashSet<int> StartProgress() => test.MovesItself ? [block] : [];

    private bool AlwaysMoves(HashSet<int> progress) => !context.Graph.CanReach(loop.Header, loop.Header, progress, loop.Blocks);
}
