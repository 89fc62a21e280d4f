using System;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>A condition that a spindle created.</summary>
/// <param name="mutex">Its mutex.</param>
internal sealed class SpindleCondition(SpindleMutex mutex) : ICondition
{
    private readonly StrandMachine _machine = mutex.Mutex.Machine;
    private readonly StrandCondition _condition = new(mutex.Mutex);

    /// <inheritdoc/>
    public void Wait() => Wait(limit: null);

    /// <inheritdoc/>
    public bool Wait(int milliseconds) => Wait(Scheduler.TimeAfter(_machine, milliseconds));

    /// <inheritdoc/>
    public void Signal()
    {
        _machine.RequireStrandLevel();
        _condition.Signal();
        _machine.PollTermination();
    }

    /// <inheritdoc/>
    public void Broadcast()
    {
        _machine.RequireStrandLevel();
        _condition.Broadcast();
        _machine.PollTermination();
    }

    private bool Wait(long? limit)
    {
        _machine.RequireStrandLevel();
        if (!mutex.Mutex.IsHeld)
        {
            throw new InvalidOperationException("A condition is awaited by the owner of its mutex.");
        }

        Strand self = _machine.Current;
        self.IsCancellable = true;
        bool signalled = limit is { } time ? _condition.WaitUntil(time) : _condition.Wait();
        self.IsCancellable = false;
        _machine.PollTermination();
        return signalled;
    }
}
