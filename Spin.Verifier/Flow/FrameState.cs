using System;

namespace Spin.Verifier.Flow;

/// <summary>The evaluation stack, and the variables of which more is known than their type, before an instruction.</summary>
internal sealed class FrameState
{
    private StackValue[] _stack;
    private readonly int _largest;

    /// <summary>An empty stack.</summary>
    /// <param name="tracked">The variables that are followed.</param>
    /// <param name="largest">How many slots the body declares.</param>
    internal FrameState(StackValue[] tracked, int largest)
    {
        Tracked = tracked;
        _largest = largest;
        _stack = [];
    }

    /// <summary>The variables that are followed.</summary>
    internal StackValue[] Tracked { get; }

    /// <summary>How many slots are in use.</summary>
    internal int Depth { get; private set; }

    /// <summary>Whether a constructor has called its base.</summary>
    internal bool IsInitialized { get; set; }

    /// <summary>A slot, the bottom being 0.</summary>
    internal ref StackValue this[int slot] => ref _stack[slot];

    /// <summary>Adds a slot.</summary>
    internal void Push(StackValue value)
    {
        if (Depth == _largest)
        {
            throw Refusal.Types("the evaluation stack grows beyond what the body declares");
        }

        if (Depth == _stack.Length)
        {
            Array.Resize(ref _stack, Math.Max(8, 2 * Depth));
        }

        _stack[Depth++] = value;
    }

    /// <summary>Takes the top slot.</summary>
    internal StackValue Pop() => Depth > 0 ? _stack[--Depth] : throw Refusal.Types("the evaluation stack is empty");

    /// <summary>Looks at a slot.</summary>
    /// <param name="below">How many lie above it.</param>
    internal StackValue Peek(int below = 0) => Depth > below ? _stack[Depth - 1 - below] : throw Refusal.Types("the evaluation stack is empty");

    /// <summary>Empties the stack.</summary>
    internal void Clear() => Depth = 0;

    /// <summary>Takes on another state.</summary>
    internal void CopyFrom(FrameState other)
    {
        if (_stack.Length < other.Depth)
        {
            _stack = new StackValue[other.Depth];
        }

        Depth = other.Depth;
        IsInitialized = other.IsInitialized;
        other.Tracked.AsSpan().CopyTo(Tracked);
        other._stack.AsSpan(0, other.Depth).CopyTo(_stack);
    }

    /// <summary>A state of its own with the same content.</summary>
    internal FrameState Clone()
    {
        FrameState clone = new((StackValue[])Tracked.Clone(), _largest);
        clone.CopyFrom(this);
        return clone;
    }
}
