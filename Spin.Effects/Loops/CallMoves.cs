using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Loops;

/// <summary>What calls do to places: to the receiver's fields, to what is lent by reference, to what other names lead to.</summary>
internal sealed class CallMoves(LoopContext context)
{
    private readonly FlowGraph _graph = context.Graph;

    /// <summary>Whether a value holds a reference through which a place may be written; what a call is lent as an argument is <see cref="StepOf"/>'s matter.</summary>
    internal bool Lends(Expression value, Place place)
    {
        if (!value.HasReference)
        {
            return false;
        }

        foreach (Expression part in value.PartsAndSelf())
        {
            if (part is AddressOf address && !(value is Call call && call.Arguments.Contains(address)) && Reaches(address, place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a call may change a place.</summary>
    internal bool MayChange(Call call, Place place) => MayBeLent(call, place) || MayChangeUnlent(call, place, out _);

    /// <summary>What a call does to a place.</summary>
    /// <returns>Null for nothing.</returns>
    internal Step? StepOf(Call call, Place place, int block)
    {
        Step unknown = new(StepKind.Unknown, block);
        if (MayBeLent(call, place))
        {
            return MayChangeUnlent(call, place, out _) ? unknown : StepThroughArgument(call, place)?.At(block);
        }

        if (!MayChangeUnlent(call, place, out bool isReceiver))
        {
            return null;
        }

        if (isReceiver && place.IsLength && call.Method is { HasBody: false, MetadataName: not ".ctor" } library)
        {
            return place.Type.Sequence == SequenceKind.Turns ? OfTurns(library, block) : OfCollection(library, block);
        }

        return isReceiver && place.Field is { } field && call is { Target.Kind: CallKind.Direct, Method: { HasBody: true, MetadataName: not ".ctor" } method }
            ? context.Analysis.Cursors.MoveOf(method, new Place(Variable.This, field, place.IsLength))?.At(block)
            : unknown;
    }

    private static Step OfTurns(Method method, int block) => method.MetadataName == "Next" ? new Step(StepKind.Down, block, 1, 1) : new Step(StepKind.Unknown, block);

    // The element count of a collection.
    private static Step? OfCollection(Method method, int block) => method.MetadataName switch
    {
        "Dequeue" or "Pop" or "TryDequeue" or "TryPop" => new Step(StepKind.Down, block, 1, 1),
        _ => new Step(StepKind.Unknown, block),
    };

    private static bool LeavesCount(Method method) =>
        method.MetadataName is "Peek" or "TryPeek" or "Contains" or "get_Count" or "get_Item" or "ToArray" or "CopyTo" or "TrimExcess";

    private bool Reaches(AddressOf address, Place place)
    {
        Expression lent = _graph.Strip(address.Place)!;
        return context.Aliases.Is(lent, place) || context.Aliases.MayBe(lent, place);
    }

    private bool MayBeLent(Call call, Place place)
    {
        foreach (Expression argument in call.Arguments)
        {
            if (argument is AddressOf address && Reaches(address, place))
            {
                return true;
            }
        }

        return false;
    }

    // One reference to just the place, or to the struct in which it lies: what the method does to its parameter.
    private Step? StepThroughArgument(Call call, Place place)
    {
        int? position = null;
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i] is AddressOf address && Reaches(address, place))
            {
                Expression lent = _graph.Strip(address.Place)!;
                bool exact = context.Aliases.Is(lent, place) || Aliases.IsWhole(lent, place);
                position = exact && position is null ? i : -1;
            }
        }

        int at = position ?? -1;
        if (at < 0 || call is not { Target.Kind: CallKind.Direct, Method: { HasBody: true } method } ||
            context.Analysis.GraphOf(method) is not { } graph || at >= graph.Parameters.Count)
        {
            return new Step(StepKind.Unknown, 0);
        }

        bool isWhole = Aliases.IsWhole(_graph.Strip(((AddressOf)call.Arguments[at]).Place), place);
        return context.Analysis.Cursors.MoveOf(method, new Place(graph.Parameters[at], isWhole ? place.Field : null, place.IsLength));
    }

    private bool MayChangeUnlent(Call call, Place place, out bool isReceiver)
    {
        Expression? receiver = _graph.Strip(call.Receiver);
        isReceiver = receiver is not null && (context.Aliases.Is(receiver, place) || receiver is VariableReference { Variable: var own } && place.Field is not null && own == place.Variable);
        if (isReceiver && context.Aliases.Is(receiver, place) && place.IsLength && call.Method is { HasBody: false, MetadataName: not ".ctor" } library)
        {
            // A span cannot change by a call on it; a collection can.
            return receiver!.Type.Sequence == SequenceKind.Turns ? library.MetadataName != "get_IsSpent" : !receiver.Type.IsStruct && !LeavesCount(library);
        }

        if (call.Method is { MetadataName: ".ctor" } && receiver is not VariableReference { Variable.Kind: VariableKind.This })
        {
            // A constructor writes its own object, which is new, or a variable in its place.
            return receiver is not null && (isReceiver || context.Aliases.MayBe(receiver, place)) || place.Field is { IsStatic: true } && MayWrite(call, place.Field);
        }

        if (place is { IsLength: true, Type.Sequence: SequenceKind.Queue } && MayFill(call))
        {
            return true;
        }

        if (place.Field is null)
        {
            return !Aliases.IsOwn(place) && MayWriteThrough(call, place);
        }

        return (isReceiver || !Aliases.IsOwn(place)) && (MayWrite(call, place.Field) || IsGivenSpan(call) && context.Aliases.IsLent(place.Field));
    }

    private static bool IsGivenSpan(Call call)
    {
        foreach (Expression part in call.Parts)
        {
            if (part.Type.IsSpan)
            {
                return true;
            }
        }

        return false;
    }

    private bool MayWrite(Call call, Field field) => context.Analysis.MayWrite(context.Method, call.Target, field);

    // A parameter that is a reference: to a field that the call writes, or to an element.
    private bool MayWriteThrough(Call call, Place place)
    {
        if (MayWrite(call, Field.Any))
        {
            return true;
        }

        foreach (Method target in context.Analysis.TargetsOf(context.Method, call.Target))
        {
            if (!target.HasBody)
            {
                continue;
            }

            foreach (Field field in context.Analysis.WritesOf(target))
            {
                if (field.Type.MayBe(place.Type))
                {
                    return true;
                }
            }

            if (place.Type.IsInteger && (context.Analysis.DeedsOf(target) & Effect.Writes) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // Whoever knows the collection by another name adds to it; adding may have to make room.
    private bool MayFill(Call call)
    {
        if (call is { Method: { HasBody: false } library, Receiver.Type.Sequence: SequenceKind.Queue })
        {
            return !LeavesCount(library) && library.MetadataName is not ("Dequeue" or "Pop" or "TryDequeue" or "TryPop");
        }

        if (MayWrite(call, Field.Any))
        {
            return true;
        }

        foreach (Method target in context.Analysis.TargetsOf(context.Method, call.Target))
        {
            if (target.HasBody && (context.Analysis.DeedsOf(target) & (Effect.Allocates | Effect.Unknown)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
