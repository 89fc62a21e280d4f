using System;
using System.Collections.Generic;

namespace Spin.EffectSummaries.Reading;

/// <summary>What is known of the stack, the locals and the arguments at a place.</summary>
internal sealed class State(List<Value> stack, Value[] locals, Value[] arguments)
{
    /// <summary>The evaluation stack, its top last.</summary>
    internal List<Value> Stack { get; } = stack;

    /// <summary>The locals.</summary>
    internal Value[] Locals { get; } = locals;

    /// <summary>The arguments, which may have been assigned.</summary>
    internal Value[] Arguments { get; } = arguments;

    /// <summary>A copy.</summary>
    internal State Copy() => new([.. Stack], (Value[])Locals.Clone(), (Value[])Arguments.Clone());

    /// <summary>Joins another state into this one.</summary>
    /// <returns>Whether this one changed.</returns>
    internal bool Join(State other)
    {
        bool changed = Join(Locals, other.Locals) | Join(Arguments, other.Arguments);
        for (int i = 0; i < Math.Min(Stack.Count, other.Stack.Count); i++)
        {
            Value joined = Value.Join(Stack[i], other.Stack[i]);
            changed |= joined != Stack[i];
            Stack[i] = joined;
        }

        return changed;
    }

    private static bool Join(Value[] into, Value[] other)
    {
        bool changed = false;
        for (int i = 0; i < into.Length; i++)
        {
            Value joined = Value.Join(into[i], other[i]);
            if (joined != into[i])
            {
                into[i] = joined;
                changed = true;
            }
        }

        return changed;
    }
}
