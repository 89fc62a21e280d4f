using System;

namespace Spin.Kernel.Strands;

/// <summary>
/// A mutex between strands, not recursive. It is handed over: the strand that has waited longest owns it before it runs, so none
/// starves. There is no priority inheritance: a strand of low priority that owns it holds up whoever waits.
/// </summary>
/// <param name="machine">The processor.</param>
internal sealed class StrandMutex(StrandMachine machine)
{
    private readonly WaitQueue _waiters = new(machine);
    private Strand? _owner;

    /// <summary>The processor.</summary>
    internal StrandMachine Machine { get; } = machine;

    /// <summary>Whether the calling strand owns it.</summary>
    internal bool IsHeld => _owner == Machine.Current;

    /// <summary>Blocks until the calling strand owns the mutex.</summary>
    /// <returns>False where the strand is to be terminated and its wait was ended for it; it then does not own the mutex.</returns>
    /// <exception cref="InvalidOperationException">It owns it already, or may not block here.</exception>
    internal bool Enter()
    {
        Machine.RequireMayBlock();
        Strand self = Machine.Current;
        if (_owner == self)
        {
            throw new InvalidOperationException("The strand owns the mutex already; a mutex is not recursive.");
        }

        return EnterAs(self);
    }

    /// <summary>Gives the mutex to the strand that has waited longest.</summary>
    /// <exception cref="InvalidOperationException">The calling strand does not own it.</exception>
    internal void Exit()
    {
        if (!IsHeld)
        {
            throw new InvalidOperationException("The strand does not own the mutex.");
        }

        ulong flags = Machine.DisableInterrupts();
        HandOver();
        Machine.RestoreInterrupts(flags);
        Machine.SwitchIfDue();
    }

    /// <summary>Gives the mutex up for a wait that begins with interrupts off. They stay off.</summary>
    internal void HandOver()
    {
        _waiters.Lock();
        Strand? next = _waiters.Take();
        _owner = next;
        _waiters.Unlock();
        next?.Home.MakeReady(next, WakeReason.Signalled);
    }

    /// <summary>
    /// Takes the mutex from an owner that has ended, and ends all waits for it, whose strands then do not own it. Interrupts are off, also
    /// afterwards.
    /// </summary>
    internal void Break()
    {
        _waiters.Lock();
        if (_owner is { HasEnded: true })
        {
            _owner = null;
        }

        while (_waiters.Take() is { } waiter)
        {
            waiter.Home.MakeReady(waiter, WakeReason.Cancelled);
        }

        _waiters.Unlock();
    }

    /// <summary>Takes the mutex for the running strand.</summary>
    internal bool EnterAs(Strand self)
    {
        ulong flags = _waiters.Lock();
        bool owned = true;
        if (_owner == null)
        {
            _owner = self;
            _waiters.Unlock();
        }
        else
        {
            owned = self.Home.Wait(self, _waiters) == WakeReason.Signalled;
        }

        Machine.RestoreInterrupts(flags);
        return owned;
    }
}
