using System;

namespace Spin.Kernel.Strands;

/// <summary>
/// A condition that strands await under a mutex (Mesa semantics: the state may have changed again before the woken strand owns the
/// mutex, so it tests again). Signals may come with or without the mutex.
/// </summary>
/// <param name="mutex">The mutex.</param>
internal sealed class StrandCondition(StrandMutex mutex)
{
    private readonly WaitQueue _waiters = new(mutex.Machine);

    /// <summary>Leaves the mutex, blocks until signalled, and owns the mutex again.</summary>
    /// <returns>Whether it was signalled: false where the strand is to be terminated.</returns>
    /// <exception cref="InvalidOperationException">The calling strand does not own the mutex.</exception>
    internal bool Wait() => Wait(limit: null);

    /// <summary>Leaves the mutex, blocks until signalled or until a time, and owns the mutex again.</summary>
    /// <param name="time">Until when, in nanoseconds since boot.</param>
    /// <returns>False where the time was over first.</returns>
    internal bool WaitUntil(long time) => Wait(time);

    /// <summary>Wakes the strand that has waited longest.</summary>
    internal void Signal()
    {
        StrandMachine machine = mutex.Machine;
        ulong flags = _waiters.Lock();
        Strand? first = _waiters.Take();
        _waiters.Unlock();
        first?.Home.MakeReady(first, WakeReason.Signalled);
        machine.RestoreInterrupts(flags);
        machine.SwitchIfDue();
    }

    /// <summary>Wakes all waiting strands, in the order in which they came.</summary>
    internal void Broadcast()
    {
        StrandMachine machine = mutex.Machine;
        ulong flags = _waiters.Lock();
        while (_waiters.Take() is { } strand)
        {
            strand.Home.MakeReady(strand, WakeReason.Signalled);
        }

        _waiters.Unlock();
        machine.RestoreInterrupts(flags);
        machine.SwitchIfDue();
    }

    private bool Wait(long? limit)
    {
        StrandMachine machine = mutex.Machine;
        machine.RequireMayBlock();
        if (!mutex.IsHeld)
        {
            throw new InvalidOperationException("A condition is awaited by the owner of its mutex.");
        }

        Strand self = machine.Current;
        ulong flags = _waiters.Lock();
        mutex.HandOver();
        if (limit is { } time)
        {
            self.Home.Limit(self, time);
        }

        WakeReason reason = self.Home.Wait(self, _waiters);
        machine.RestoreInterrupts(flags);
        bool cancellable = self.IsCancellable;
        self.IsCancellable = false; // whoever unwinds from here owns the mutex, as the code around it expects
        mutex.EnterAs(self);
        self.IsCancellable = cancellable;
        return reason == WakeReason.Signalled;
    }
}
