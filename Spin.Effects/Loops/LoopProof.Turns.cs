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
        foreach (Step step in _steps)
        {
            if (step.Kind is StepKind.Halve or StepKind.Double or StepKind.ClearBit or StepKind.Remainder or StepKind.Fold)
            {
                return Bound.Of(Bits);
            }

            least = step.IsStrict ? Math.Min(least, step.Min) : least;
        }

        least = least == long.MaxValue ? 1 : least;
        bool upward = test.Relation is Relation.Below or Relation.AtMost || test.Relation == Relation.Differs && _steps.Exists(static step => step.Kind == StepKind.Up);
        return (upward ? Upper() : Start()).DividedBy(least) + Bound.Of(1);
    }

    // Toward the limit from nought, or from where it is known to begin.
    private Bound Upper()
    {
        if (test.Remote is { } remote)
        {
            return remote.Max < BoundReader.Vast ? Bound.Of(remote.Max) : Bound.OfLength(_place.Name);
        }

        Bound limit = test.Bound is null ? Bound.Zero : _reader.Read(test.Bound, block);
        long begin = Math.Max(InitialOf(_place).Min, 0);
        return limit.Less(begin) + Bound.Of(Interval.Add(test.Constant, -test.Offset));
    }

    // Down to nought from where it begins.
    private Bound Start()
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
        foreach ((int at, Expression value) in _place.Variable is { } variable ? context.Graph.AssignmentsTo(variable) : (IReadOnlyList<(int, Expression)>)[])
        {
            if (!loop.Blocks.Contains(at))
            {
                Bound found = _reader.Read(value, at);
                most = most?.OrMore(found) ?? found;
            }
        }

        return most ?? Bound.Of(initial.Max);
    }

    // Bound turns = new(64), which IL writes as a call on the variable.
    private Bound? CountTurnsOf(Variable variable)
    {
        List<(int At, Expression? Turns)> given = [];
        foreach ((int at, Expression value) in context.Graph.AssignmentsTo(variable))
        {
            given.Add((at, context.Graph.Strip(value) is Call { Method.MetadataName: ".ctor", Arguments: [var turns] } ? turns : null));
        }

        for (int at = 0; at < context.Graph.Count; at++)
        {
            foreach (Statement statement in context.Graph[at].Statements)
            {
                if (statement.Value is Call { Method.MetadataName: ".ctor", Receiver: VariableReference { Variable: var made }, Arguments: [var turns] } && made == variable)
                {
                    given.Add((at, turns));
                }
            }
        }

        Bound? most = null;
        foreach ((int at, Expression? turns) in given)
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
