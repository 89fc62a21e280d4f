using System;
using System.Collections.Generic;

namespace Spin.Testing;

/// <summary>A mutex between strands of the host, first come first served.</summary>
internal sealed class FakeMutex(FakeStrands strands) : IMutex
{
    private readonly Queue<FakeStrand> _waiting = new();

    /// <summary>Who owns it.</summary>
    internal FakeStrand? Owner { get; private set; }

    /// <inheritdoc/>
    public void Enter()
    {
        FakeStrand self = Self();
        if (Owner == self)
        {
            throw new InvalidOperationException("The strand owns the mutex already.");
        }

        if (Owner is null && _waiting.Count == 0)
        {
            Owner = self;
            return;
        }

        _waiting.Enqueue(self);
        strands.WaitWhile(() => Owner != self, "a mutex");
    }

    /// <inheritdoc/>
    public void Exit()
    {
        if (Owner != Self())
        {
            throw new InvalidOperationException("The strand does not own the mutex.");
        }

        Owner = _waiting.Count > 0 ? _waiting.Dequeue() : null;
    }

    private static FakeStrand Self() => FakeStrands.Current ?? throw new InvalidOperationException(
        "A mutex belongs to strands: a handler below Strand level and the test itself cannot own one.");
}
