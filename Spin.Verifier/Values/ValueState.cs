using System.Collections.Generic;

namespace Spin.Verifier.Values;

/// <summary>What lies on the evaluation stack and in the variables at a point.</summary>
internal sealed class ValueState
{
    /// <summary>A state.</summary>
    /// <param name="variables">The arguments, then the locals.</param>
    /// <param name="stack">The evaluation stack, the bottom first.</param>
    internal ValueState(Value[] variables, List<Value> stack)
    {
        Variables = variables;
        Stack = stack;
    }

    /// <summary>The arguments, then the locals.</summary>
    internal Value[] Variables { get; }

    /// <summary>The evaluation stack, the bottom first.</summary>
    internal List<Value> Stack { get; }

    /// <summary>A state of its own with the same content.</summary>
    internal ValueState Clone() => new((Value[])Variables.Clone(), [.. Stack]);

    /// <summary>Adds what another path brings.</summary>
    /// <returns>Whether that was anything new.</returns>
    internal bool Join(ValueState other)
    {
        bool isChanged = false;
        for (int i = 0; i < Variables.Length; i++)
        {
            Value joined = Variables[i].Join(other.Variables[i]);
            isChanged |= !ReferenceEquals(joined, Variables[i]);
            Variables[i] = joined;
        }

        for (int i = 0; i < Stack.Count; i++)
        {
            Value joined = Stack[i].Join(other.Stack[i]);
            isChanged |= !ReferenceEquals(joined, Stack[i]);
            Stack[i] = joined;
        }

        return isChanged;
    }
}
