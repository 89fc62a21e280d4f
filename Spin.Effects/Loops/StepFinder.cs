using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>Finds the statements of a block that move a place, with the value where one is assigned that says nothing of a direction.</summary>
internal sealed partial class StepFinder(LoopContext context)
{
    private readonly FlowGraph _graph = context.Graph;

    /// <summary>The steps of a block.</summary>
    internal IEnumerable<(Expression? Value, Step Step)> Find(Place place, int block) => _graph[block].Statements.Count == 0 ? [] : FindAmong(_graph[block].Statements, place, block);

    /// <summary>The value of a local that is assigned once in the function.</summary>
    internal Expression? FindOnlyValue(Variable variable) =>
        !_graph.IsShared(variable) && _graph.AssignmentsTo(variable) is [var only] && !IsReferenced(variable) ? _graph.Strip(only.Value) : null;

    private IEnumerable<(Expression? Value, Step Step)> FindAmong(List<Statement> statements, Place place, int block)
    {
        foreach (Statement statement in statements)
        {
            if (statement.Target is { } target && Place.OfTarget(target, _graph) is { } written && written.Equals(place.Whole))
            {
                foreach ((Expression? Value, Step Step) found in OfAssignment(statement.Value, place, block))
                {
                    yield return found;
                }
            }
            else if (statement.Target is { } whole && IsWhole(whole, place) || WritesThroughReference(statement.Value, place))
            {
                // A new value of the whole variable is a new field too.
                yield return (null, new Step(StepKind.Unknown, block));
            }

            if (statement.Value is Call call && OfCall(call, place, block) is { } moved)
            {
                yield return (null, moved);
            }
        }
    }

    // One of several values is assigned, and who knows which: the place has moved for sure only where each of them moves it.
    private List<(Expression? Value, Step Step)> OfAssignment(Expression assigned, Place place, int block)
    {
        List<(Expression? Value, Step Step)> found = [];
        bool moves = true;
        foreach ((int at, Expression value) in _graph.ValuesOf(assigned, block))
        {
            // What was computed on a branch is known by the conditions of that branch.
            Step step = OfValue(value, place, at).At(block);
            moves &= step.IsStrict;
            found.Add((step.Kind != StepKind.Unknown ? null : value, step));
        }

        for (int i = 0; i < found.Count && !moves; i++)
        {
            found[i] = (found[i].Value, found[i].Step.OrStay());
        }

        return found;
    }

    private bool IsReferenced(Variable variable)
    {
        for (int block = 0; block < _graph.Count; block++)
        {
            foreach (Statement statement in _graph[block].Statements)
            {
                if (WritesThroughReference(statement.Value, new Place(variable, null)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Is(Expression target, Place place) => Place.Of(target, _graph) is { } found && found.Equals(place.Whole);

    private bool IsWhole(Expression target, Place place) =>
        place is { Field: not null, Variable: { } variable } && Place.Of(target, _graph) is { Field: null, Variable: { } other } && other == variable;

    private bool WritesThroughReference(Expression value, Place place)
    {
        foreach (Expression part in value.PartsAndSelf())
        {
            if (part is AddressOf address && (Is(address.Place, place) || IsWhole(address.Place, place)))
            {
                return true;
            }
        }

        return false;
    }

    private Step? OfCall(Call call, Place place, int block)
    {
        if (place.IsLength && call.Receiver is { } receiver && Is(receiver, place) && call.Method is { HasBody: false } library)
        {
            return receiver.Type.Sequence == SequenceKind.Turns ? OfTurns(library, block) : receiver.Type.IsStruct ? null : OfCollection(library, block);
        }

        return place.Field is null ? null : OfMember(call, place.Field, place, block);
    }

    private static Step? OfTurns(Method method, int block) => method.MetadataName switch
    {
        "Next" => new Step(StepKind.Down, block, 1, 1),
        "get_IsSpent" => null,
        _ => new Step(StepKind.Unknown, block),
    };

    // A span cannot change by a call on it; a collection can.
    private static Step? OfCollection(Method method, int block) => method.MetadataName switch
    {
        "Dequeue" or "Pop" or "TryDequeue" or "TryPop" => new Step(StepKind.Down, block, 1, 1),
        "Peek" or "TryPeek" or "Contains" or "get_Count" or "get_Item" or "ToArray" or "CopyTo" or "TrimExcess" => null,
        _ => new Step(StepKind.Unknown, block),
    };

    // A method that can be seen and may write the field, of this receiver or of who knows which.
    private Step? OfMember(Call call, Field field, Place place, int block)
    {
        // A constructor writes the fields of its own object, which is no other's.
        if (call.Method is { MetadataName: ".ctor" } && !field.IsStatic && call.Receiver is not VariableReference { Variable.Kind: VariableKind.This } || !context.Analysis.MayWrite(context.Method, call.Target, field))
        {
            return null;
        }

        bool sameReceiver = _graph.Strip(call.Receiver) is VariableReference { Variable: var receiver } && receiver == place.Variable;
        if (!sameReceiver || call is not { Target.Kind: CallKind.Direct, Method: { } method })
        {
            // A struct in a local is nobody else's.
            return !sameReceiver && field.IsOfStruct && place.Variable is { Kind: not VariableKind.This } ? null : new Step(StepKind.Unknown, block);
        }

        return context.Analysis.Cursors.MoveOf(method, field, place.IsLength) is { } move ? new Step(move.Kind, block, move.Min, move.Max, move.IsChecked) : null;
    }
}
