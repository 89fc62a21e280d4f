using System;
using System.Collections.Generic;
using Spin.Analysis.Costs;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <content>How often a loop turns that was shown to end.</content>
internal sealed partial class LoopProof
{
    // Halving, doubling and clearing bits end with the bits of the type.
    private const int Bits = 64;

    /// <summary>The most turns of a loop for which <see cref="Find"/> found nothing missing.</summary>
    internal Bound CountTurns()
    {
        long least = long.MaxValue;
        bool shrinks = _movements.Count > 0;
        foreach (Movement movement in _movements)
        {
            Step step = movement.Step;
            bool byFactor = step.Kind is StepKind.Halve or StepKind.Double or StepKind.ClearBit or StepKind.Remainder or StepKind.Fold or StepKind.Scale;
            shrinks &= byFactor;
            least = byFactor ? 1 : step.IsStrict ? Math.Min(least, step.Min) : least;
        }

        if (shrinks)
        {
            return Bound.Of(Bits);
        }

        least = least == long.MaxValue ? 1 : least;
        bool upward = test.Relation is Relation.Below or Relation.AtMost || test.Relation == Relation.Differs && _movements.Exists(static movement => movement.Step.Kind == StepKind.Up);
        return (upward ? Upper() : Start()).DividedBy(least) + Bound.Of(1);
    }

    // Toward the limit from nought, or from where it is known to begin.
    private Bound Upper()
    {
        if (test.Remote is { } remote)
        {
            return remote.Max < BoundReader.Vast ? Bound.Of(remote.Max) : Bound.OfLength(_place.Name);
        }

        Bound limit = test.Bound is null ? Bound.Zero : _reader.Read(test.Bound, Moment.EndOf(block));
        long begin = Math.Max(InitialOf(_place).Min, 0);
        return limit.Less(begin) + Bound.Of(Interval.Add(test.Constant, -test.Offset)) + Below(InitialOf(_place));
    }

    // What lies below nought for sure.
    private static Bound Below(Interval values) => values.Max < 0 ? Bound.Of(values.Min == long.MinValue ? long.MaxValue : -values.Min) : Bound.Zero;

    // Down to nought, or further, from where it begins.
    private Bound Start() => Begin() + Below(BoundOf());

    private Bound Begin()
    {
        if (_place is { Field: null, IsLength: true, Variable: { } turns, Type.Sequence: SequenceKind.Turns } && CountTurnsOf(turns) is { } counted)
        {
            return counted;
        }

        Interval initial = InitialOf(_place);
        if (initial.Max < BoundReader.Vast)
        {
            return Bound.Of(initial.Max);
        }

        if (_place.IsLength || _place.Field is not null || _place.Variable is { Kind: VariableKind.Parameter })
        {
            return Bound.OfLength(_place.Name);
        }

        Bound? most = null;
        foreach (Assignment assignment in _place.Variable is { } variable ? context.Graph.AssignmentsTo(variable) : [])
        {
            if (!loop.Blocks.Contains(assignment.Moment.Block))
            {
                Bound found = _reader.Read(assignment.Value, assignment.Moment);
                most = most?.OrMore(found) ?? found;
            }
        }

        return most ?? Bound.Of(initial.Max);
    }

    // Bound turns = new(64), which IL writes as a call on the variable.
    private Bound? CountTurnsOf(Variable variable)
    {
        List<(Moment At, Expression? Turns)> given = [];
        foreach (Assignment assignment in context.Graph.AssignmentsTo(variable))
        {
            given.Add((assignment.Moment, context.Graph.Strip(assignment.Value) is Call { Method.MetadataName: ".ctor", Arguments: [var turns] } ? turns : null));
        }

        for (int at = 0; at < context.Graph.Count; at++)
        {
            foreach (Statement statement in context.Graph[at].Statements)
            {
                if (statement.Value is Call { Method.MetadataName: ".ctor", Receiver: VariableReference { Variable: var made }, Arguments: [var turns] } && made == variable)
                {
                    given.Add((Moment.EndOf(at), turns));
                }
            }
        }

        Bound? most = null;
        foreach ((Moment at, Expression? turns) in given)
        {
            if (turns is null)
            {
                return null;
            }

            Bound found = _reader.Read(turns, at);
            most = most?.OrMore(found) ?? found;
        }

        return most;
    }
}
