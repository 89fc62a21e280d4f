using System;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Strands;

/// <summary>How the strands of one processor begin and end; when they run between is the scheduler's to decide.</summary>
internal sealed class StrandLifecycle
{
    private readonly CpuScheduler _scheduler;
    private readonly StrandMachine _machine;
    private readonly Strand _reaper;
    private StrandQueue _dead;

    /// <summary>Knows the strand that booted; there are no others yet.</summary>
    internal StrandLifecycle(CpuScheduler scheduler)
    {
        _scheduler = scheduler;
        _machine = scheduler.Machine;
        _reaper = new Strand(scheduler, "reaper", StrandLevel.High, Reap, owner: null);
        All = new StrandList(_machine);
        All.Add(scheduler.Boot);
    }

    /// <summary>Every strand of this processor that has a stack.</summary>
    internal StrandList All { get; }

    /// <summary>Starts a strand. Strand level.</summary>
    /// <exception cref="OutOfMemoryException">No stack can be had; nothing was started.</exception>
    /// <exception cref="QuotaExceededException">The owner has as many as the image allows; nothing was started.</exception>
    internal Strand Start(string name, Action body, StrandLevel level, SpindleContext? owner)
    {
        Strand strand = new(_scheduler, name, level, body, owner);
        if (owner?.Meters.Strands.TryTake() == false)
        {
            throw new QuotaExceededException("The spindle has as many strands as the image allows.");
        }

        try
        {
            Prepare(strand);
        }
        catch (OutOfMemoryException)
        {
            owner?.Meters.Strands.Give();
            throw;
        }

        ulong flags = _machine.DisableInterrupts();
        _scheduler.MakeReady(strand);
        _machine.RestoreInterrupts(flags);
        _machine.SwitchIfDue();
        return strand;
    }

    /// <summary>Gives a strand what it needs to run: a stack, and room among the sleepers.</summary>
    /// <exception cref="OutOfMemoryException">No stack can be had.</exception>
    internal void Prepare(Strand strand)
    {
        _scheduler.Reserve(All.Count + 1);
        strand.TurnLeft = _scheduler.Settings.TurnTicks;
        if (!_machine.TryPrepare(strand))
        {
#pragma warning disable CA2201 // The contract of starting a strand: memory for its stack is memory.
            throw new OutOfMemoryException("No memory is left for a strand's stack.");
#pragma warning restore CA2201
        }

        All.Add(strand);
    }

    /// <summary>Prepares the strand that frees the stacks of others.</summary>
    /// <exception cref="OutOfMemoryException">No stack can be had.</exception>
    internal void PrepareReaper()
    {
        Prepare(_reaper);
        _reaper.State = StrandState.Blocked;
    }

    /// <summary>
    /// The first code of a new strand; interrupts are off. It never returns. Its frame is the containment that the termination of a
    /// strand is aimed at, so it stays a method of its own.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void RunCurrent(Strand self)
    {
        _machine.EnableInterrupts();
        try
        {
            self.RunBody();
        }
#pragma warning disable CA1031 // Whatever escapes a body ends the strand, and is reported.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _machine.BodyFaulted(self, exception);
        }

        End(self);
    }

    /// <summary>Ends the running strand, which has no body to return from: the one that booted. It does not return.</summary>
    internal void EndCurrent() => End(_machine.Current);

    /// <summary>Waits for a strand's end.</summary>
    internal void Join(Strand strand)
    {
        ulong flags = strand.Watchers.Lock();
        if (strand.HasEnded)
        {
            strand.Watchers.Unlock();
        }
        else
        {
            _scheduler.Wait(_machine.Current, strand.Watchers);
        }

        _machine.RestoreInterrupts(flags);
    }

    /// <summary>
    /// Takes a strand from the processor for ever, wherever it is in its body. Interrupt-safe; where the strand is the interrupted
    /// one, the interrupt's end switches away from it.
    /// </summary>
    internal void Abandon(Strand strand)
    {
        ulong flags = _machine.DisableInterrupts();
        if (!strand.HasEnded)
        {
            _scheduler.Withdraw(strand);
            strand.State = StrandState.Abandoned;
            Bury(strand);
        }

        _machine.RestoreInterrupts(flags);
    }

    private void End(Strand self)
    {
        ulong flags = _machine.DisableInterrupts();
        self.State = StrandState.Ended;
        Bury(self);
        _scheduler.Park(self, StrandState.Ended);
        _machine.RestoreInterrupts(flags);
    }

    /// <summary>Wakes those that await the strand's end, and leaves its stack to the reaper: nobody can free the one he stands on.</summary>
    private void Bury(Strand strand)
    {
        strand.Owner?.Meters.Strands.Give();
        strand.Watchers.Lock();
        while (strand.Watchers.Take() is { } watcher)
        {
            _scheduler.MakeReady(watcher, WakeReason.Signalled);
        }

        strand.Watchers.Unlock();
        _dead.AddLast(strand);
        if (_reaper.State == StrandState.Blocked)
        {
            _scheduler.MakeReady(_reaper, WakeReason.Signalled);
        }
    }

    /// <summary>Frees the stacks of strands that have ended, for ever.</summary>
    private void Reap()
    {
        while (true)
        {
            ulong flags = _machine.DisableInterrupts();
            Strand? dead = null;
            if (_dead.IsEmpty)
            {
                _scheduler.Park(_reaper, StrandState.Blocked);
            }
            else
            {
                dead = _dead.TakeFirst();
            }

            _machine.RestoreInterrupts(flags);
            if (dead is { Context: not 0 })
            {
                All.Remove(dead);
                _machine.Release(dead);
                dead.ForgetBody();
            }
        }
    }
}
