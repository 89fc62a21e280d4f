using System.Collections.Generic;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <content>Conditions that are calls: a cursor that says whether there is more, a queue that gives its next element.</content>
internal sealed partial class TestReader
{
    private static bool IsOfOther(Call call) => call is { Method.HasBody: true, Receiver: not null, Target.Kind: CallKind.Direct };

    private void ReadCall(Call call, bool holds, List<LoopTest> tests)
    {
        if (call is not { Method: { } method, Receiver: { } receiver })
        {
            return;
        }

        if (!method.HasBody)
        {
            // A queue or stack that gives an element has one less, and so has a bound that gives a turn.
            if (holds && Takes(method, receiver.Type.Sequence) && Place.Of(receiver, context.Graph) is { } place)
            {
                tests.Add(new LoopTest { Place = place.Length, Relation = Relation.AtLeast, MovesItself = true });
            }
        }
        else if (IsOfOther(call))
        {
            if (holds && context.Analysis.Cursors.AdvanceOf(method) is { } advance && Receive(call, receiver, advance) is { } moved)
            {
                tests.Add(moved);
            }
            else
            {
                ReadCallee(call, method, receiver, holds, tests);
            }
        }
    }

    private static bool Takes(Method method, SequenceKind kind) => kind switch
    {
        SequenceKind.Queue => method.MetadataName is "TryDequeue" or "TryPop",
        SequenceKind.Turns => method.MetadataName == "Next",
        _ => false,
    };

    // bool AtEnd => _position >= _data.Length;
    private void ReadCallee(Call call, Method method, Expression receiver, bool holds, List<LoopTest> tests)
    {
        foreach (LoopTest test in context.Analysis.Cursors.ConditionOf(method, holds) ?? [])
        {
            if (Receive(call, receiver, test) is { } here)
            {
                tests.Add(here);
            }
        }
    }

    // A field of the callee's receiver is a field of the receiver here, and its parameter is what is passed.
    private LoopTest? Receive(Call call, Expression receiver, LoopTest test)
    {
        if (test.Place.Field is not { } field || context.Graph.Strip(receiver) is not VariableReference { Variable: var owner })
        {
            return null;
        }

        Expression? bound = test.Parameter is not { } position ? null
            : position >= call.Arguments.Length || call.Arguments[position] is AddressOf ? null
            : context.Graph.Strip(test.Bound) is Length ? new Length(call.Arguments[position], call.Site) : call.Arguments[position];
        return test.Parameter is not null && bound is null ? null : new LoopTest
        {
            Place = new Place(owner, field, test.Place.IsLength),
            Offset = test.Offset,
            Relation = test.Relation,
            Bound = bound,
            BoundPlace = bound is null ? null : PlaceOf(bound),
            Constant = test.Constant,
            Remote = test.Remote,
            MovesItself = test.MovesItself,
        };
    }
}
