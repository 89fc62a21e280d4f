using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <content>Conditions that are calls: a cursor that says whether there is more, a queue that gives its next element.</content>
internal sealed partial class TestReader
{
    private IEnumerable<LoopTest> ReadCall(Call call, bool holds)
    {
        if (call is not { Method: { } method, Receiver: { } receiver })
        {
            return [];
        }

        if (!method.HasBody)
        {
            // A queue or stack that gives an element has one less, and so has a bound that gives a turn.
            return holds && Takes(method, receiver.Type.Sequence) && Place.Of(receiver, context.Graph) is { } place
                ? [new LoopTest { Place = place.Length, Relation = Relation.AtLeast, MovesItself = true }]
                : [];
        }

        if (call.Target.Kind != CallKind.Direct)
        {
            return [];
        }

        return holds && context.Analysis.Cursors.AdvanceOf(method) is { } advance && Receive(receiver, advance.Place) is { } moved
            ? [new LoopTest { Place = moved, Relation = advance.Relation, Offset = advance.Offset, Remote = advance.Bound, MovesItself = true }]
            : ReadCallee(method, receiver, holds);
    }

    private static bool Takes(Method method, SequenceKind kind) => kind switch
    {
        SequenceKind.Queue => method.MetadataName is "TryDequeue" or "TryPop",
        SequenceKind.Turns => method.MetadataName == "Next",
        _ => false,
    };

    // bool AtEnd => _position >= _data.Length;
    private IEnumerable<LoopTest> ReadCallee(Method method, Expression receiver, bool holds)
    {
        if (context.Analysis.Cursors.ConditionOf(method, holds) is not { } tests)
        {
            yield break;
        }

        foreach (LoopTest test in tests)
        {
            if (Receive(receiver, test.Place) is { } place)
            {
                yield return new LoopTest { Place = place, Offset = test.Offset, Relation = test.Relation, Remote = test.Remote };
            }
        }
    }

    // A field of the callee's receiver is a field of the receiver here.
    private Place? Receive(Expression receiver, Place place) =>
        place is { Variable.Kind: VariableKind.This, Field: { } field } && context.Graph.Strip(receiver) is VariableReference { Variable: var owner }
            ? new Place(owner, field, place.IsLength)
            : null;
}
