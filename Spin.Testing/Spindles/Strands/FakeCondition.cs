using System.Collections.Generic;

namespace Spin.Testing;

/// <summary>A condition between strands of the host.</summary>
internal sealed class FakeCondition(FakeStrands strands, FakeMutex mutex) : ICondition
{
    private readonly List<object> _waiting = [];

    /// <inheritdoc/>
    public void Wait() => WaitFor(null);

    /// <inheritdoc/>
    public bool Wait(int milliseconds) => WaitFor(milliseconds);

    /// <inheritdoc/>
    public void Signal()
    {
        if (_waiting.Count > 0)
        {
            _waiting.RemoveAt(0);
        }
    }

    /// <inheritdoc/>
    public void Broadcast() => _waiting.Clear();

    private bool WaitFor(int? milliseconds)
    {
        object ticket = new();
        mutex.Exit();
        _waiting.Add(ticket);
        bool signalled = true;
        if (milliseconds is { } limit)
        {
            signalled = strands.WaitWhile(() => _waiting.Contains(ticket), limit, "a condition");
        }
        else
        {
            strands.WaitWhile(() => _waiting.Contains(ticket), "a condition");
        }

        _waiting.Remove(ticket);
        mutex.Enter();
        return signalled;
    }
}
