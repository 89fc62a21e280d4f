using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <summary>What is known where paths meet: what is known on all of them.</summary>
internal static class StateJoin
{
    /// <summary>Joins a state into another.</summary>
    /// <returns>Whether less is known than before.</returns>
    internal static bool Join(FrameState into, FrameState from, TypeRelations relations)
    {
        if (into.Depth != from.Depth)
        {
            throw Refusal.Types($"paths meet with {into.Depth} and {from.Depth} values on the evaluation stack");
        }

        bool isChanged = into.IsInitialized && !from.IsInitialized;
        into.IsInitialized &= from.IsInitialized;
        for (int i = 0; i < into.Depth; i++)
        {
            isChanged |= Join(ref into[i], from[i], relations);
        }

        for (int i = 0; i < into.Tracked.Length; i++)
        {
            isChanged |= Join(ref into.Tracked[i], from.Tracked[i], relations);
        }

        return isChanged;
    }

    private static bool Join(ref StackValue into, StackValue from, TypeRelations relations)
    {
        if (into == from)
        {
            return false;
        }

        StackValue joined = Join(into, from, relations);
        bool isChanged = joined != into;
        into = joined;
        return isChanged;
    }

    private static StackValue Join(StackValue first, StackValue second, TypeRelations relations)
    {
        if (first.Kind != second.Kind || first.Kind is StackKind.Function or StackKind.StackMemory || first.IsUninitialized != second.IsUninitialized)
        {
            throw Refusal.Types($"paths meet with {first} and {second} in one place of the evaluation stack");
        }

        switch (first.Kind)
        {
            case StackKind.Reference:
                IlType? type = first.Type is null ? second.Type :
                    second.Type is null || relations.IsObjectAssignable(second.Type, first.Type) ? first.Type :
                    relations.Join(first.Type, second.Type);
                return first with { Type = type, IsThis = first.IsThis && second.IsThis };
            case StackKind.Value or StackKind.Address when !first.Type!.Equals(second.Type):
                throw Refusal.Types($"paths meet with {first} and {second} in one place of the evaluation stack");
            default:
                return JoinScopes(first, second);
        }
    }

    private static StackValue JoinScopes(StackValue first, StackValue second)
    {
        bool isSameVariable = first.Variable == second.Variable;
        bool isKnown = first.Variable == StackValue.NoVariable && second.Variable == StackValue.NoVariable;
        return first with
        {
            Scope = Min(first.Scope, second.Scope),
            Mutability = (Mutability)System.Math.Max((int)first.Mutability, (int)second.Mutability),
            Variable = isSameVariable ? first.Variable : StackValue.NoVariable,
            IsWhole = isSameVariable && first.IsWhole && second.IsWhole,
            // Which of two variables is written to is not known: nothing short-lived may be.
            Content = isSameVariable || isKnown ? Min(first.Content, second.Content) : Scope.Frame,
            IsThis = first.IsThis && second.IsThis,
        };
    }

    private static Scope Min(Scope first, Scope second) => first < second ? first : second;
}
