using System;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Strands;

/// <summary>
/// Decides which strand runs on one processor. Its queues are this processor's own: they are touched with interrupts off, by nobody
/// else. A strand stays on the processor that it was started on.
/// </summary>
internal sealed class CpuScheduler
{
    private readonly Strand _idle;
    private readonly Strand _reaper;
    private readonly int _turnTicks;
    private StrandQueue _dead;
    private RunQueues _ready;
    private SleepQueue _sleepers = new();
    private StrandLevel _runningLevel;

    /// <summary>Makes the scheduler of a processor, with the code that runs as its first strand.</summary>
    /// <param name="machine">The processor.</param>
    /// <param name="settings">How long a turn is.</param>
    internal CpuScheduler(StrandMachine machine, SchedulerSettings settings)
    {
        Machine = machine;
        All = new StrandList(machine);
        Settings = settings;
        _turnTicks = settings.TurnTicks;
        Boot = new Strand(this, "boot", StrandLevel.High, body: null, owner: null) { State = StrandState.Running };
        _runningLevel = Boot.Level;
        _idle = new Strand(this, "idle", StrandLevel.Idle, Idle, owner: null);
        _reaper = new Strand(this, "reaper", StrandLevel.High, Reap, owner: null);
        All.Add(Boot);
    }

    /// <summary>The processor.</summary>
    internal StrandMachine Machine { get; }

    /// <summary>How long a turn is.</summary>
    internal SchedulerSettings Settings { get; }

    /// <summary>The strand that the processor booted on.</summary>
    internal Strand Boot { get; }

    /// <summary>Every strand of this processor that has a stack.</summary>
    internal StrandList All { get; }

    /// <summary>How often one strand gave way to another.</summary>
    internal long Switches { get; private set; }

    /// <summary>Ticks since boot.</summary>
    internal long Ticks { get; private set; }

    /// <summary>Strands that wait for a time.</summary>
    internal int Sleepers => _sleepers.Count;

    /// <summary>Makes the scheduler's own strands. Before any strand blocks.</summary>
    /// <exception cref="OutOfMemoryException">There are no stacks for them.</exception>
    internal void Prepare()
    {
        PrepareStrand(_idle);
        PrepareStrand(_reaper);
        _reaper.State = StrandState.Blocked;
    }

    /// <summary>Starts a strand. Strand level.</summary>
    /// <exception cref="OutOfMemoryException">No stack can be had; nothing was started.</exception>
    internal Strand Start(string name, Action body, StrandLevel level, SpindleContext? owner)
    {
        Strand strand = new(this, name, level, body, owner);
        PrepareStrand(strand);
        ulong flags = Machine.DisableInterrupts();
        MakeReady(strand);
        Machine.RestoreInterrupts(flags);
        Machine.SwitchIfDue();
        return strand;
    }

    /// <summary>
    /// The first code of a new strand; interrupts are off. It never returns. Its frame is the containment that the termination of a
    /// strand is aimed at, so it stays a method of its own.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void RunCurrent(Strand self)
    {
        Machine.EnableInterrupts();
        try
        {
            self.RunBody();
        }
#pragma warning disable CA1031 // Whatever escapes a body ends the strand, and is reported.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Machine.BodyFaulted(self, exception);
        }

        End(self);
    }

    /// <summary>Ends the running strand, which has no body to return from: the one that booted. It does not return.</summary>
    internal void EndCurrent() => End(Machine.Current);

    /// <summary>Blocks the running strand until <see cref="Unblock"/>; returns at once where that came first.</summary>
    internal void Block()
    {
        ulong flags = Machine.DisableInterrupts();
        Strand self = Machine.Current;
        if (self.HasPermit)
        {
            self.HasPermit = false;
        }
        else
        {
            Park(self, StrandState.Blocked);
        }

        Machine.RestoreInterrupts(flags);
    }

    /// <summary>The same with a longest time.</summary>
    /// <param name="time">Until when, in nanoseconds since boot.</param>
    /// <returns>False where the time was over first.</returns>
    internal bool BlockUntil(long time)
    {
        ulong flags = Machine.DisableInterrupts();
        Strand self = Machine.Current;
        self.Wake = WakeReason.Signalled;
        if (self.HasPermit)
        {
            self.HasPermit = false;
        }
        else
        {
            _sleepers.Add(self, time);
            Park(self, StrandState.Blocked);
        }

        Machine.RestoreInterrupts(flags);
        return self.Wake == WakeReason.Signalled;
    }

    /// <summary>Lets a blocked strand run, or the next block of one that is not blocked return at once. Interrupt-safe.</summary>
    internal void Unblock(Strand strand)
    {
        ulong flags = Machine.DisableInterrupts();
        if (strand.State == StrandState.Blocked)
        {
            MakeReady(strand, WakeReason.Signalled);
        }
        else
        {
            strand.HasPermit = true;
        }

        Machine.RestoreInterrupts(flags);
        Machine.SwitchIfDue();
    }

    /// <summary>Parks the running strand for a time.</summary>
    /// <param name="time">Until when, in nanoseconds since boot.</param>
    internal void SleepUntil(long time)
    {
        ulong flags = Machine.DisableInterrupts();
        Strand self = Machine.Current;
        self.Wake = WakeReason.TimedOut;
        _sleepers.Add(self, time);
        Park(self, StrandState.Sleeping);
        Machine.RestoreInterrupts(flags);
    }

    /// <summary>Lets the other strands of the running one's level run.</summary>
    internal void Yield()
    {
        ulong flags = Machine.DisableInterrupts();
        Strand self = Machine.Current;
        if (_ready.Has(self.Level))
        {
            _ready.AddLast(self);
            Park(self, StrandState.Ready);
        }

        Machine.RestoreInterrupts(flags);
    }

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
            Wait(Machine.Current, strand.Watchers);
        }

        Machine.RestoreInterrupts(flags);
    }

    /// <summary>Queues the running strand, gives the queue's lock back and parks. Interrupts are off, also afterwards.</summary>
    /// <returns>Why it runs again.</returns>
    internal WakeReason Wait(Strand self, WaitQueue queue)
    {
        queue.Add(self);
        queue.Unlock();
        Park(self, StrandState.Waiting);
        return self.Wake;
    }

    /// <summary>Gives a strand that is about to wait a longest time. Interrupts are off.</summary>
    internal void Limit(Strand self, long time) => _sleepers.Add(self, time);

    /// <summary>Lets a parked strand run that has been taken from what it waited in. Interrupts are off.</summary>
    internal void MakeReady(Strand strand, WakeReason reason)
    {
        if (strand.SleepIndex != Strand.NotSleeping)
        {
            _sleepers.Remove(strand);
        }

        strand.Wake = reason;
        MakeReady(strand);
    }

    /// <summary>
    /// Ends the wait of a strand that is to be terminated, if the wait is one that may be ended. Interrupt-safe.
    /// </summary>
    internal void CancelWait(Strand strand)
    {
        ulong flags = Machine.DisableInterrupts();
        if (strand.IsCancellable && strand.State is StrandState.Blocked or StrandState.Waiting or StrandState.Sleeping)
        {
            LeaveQueue(strand);
            MakeReady(strand, WakeReason.Cancelled);
        }

        Machine.RestoreInterrupts(flags);
        Machine.SwitchIfDue();
    }

    /// <summary>
    /// Takes a strand from the processor for ever, wherever it is in its body. Interrupt-safe; where the strand is the interrupted
    /// one, the interrupt's end switches away from it.
    /// </summary>
    internal void Abandon(Strand strand)
    {
        ulong flags = Machine.DisableInterrupts();
        switch (strand.State)
        {
            case StrandState.Ended or StrandState.Abandoned:
                Machine.RestoreInterrupts(flags);
                return;
            case StrandState.Ready:
                _ready.Remove(strand);
                break;
            case StrandState.Running:
                Machine.RequestSwitch();
                break;
            default:
                LeaveQueue(strand);
                break;
        }

        if (strand.SleepIndex != Strand.NotSleeping)
        {
            _sleepers.Remove(strand);
        }

        strand.State = StrandState.Abandoned;
        Bury(strand);
        Machine.RestoreInterrupts(flags);
    }

    /// <summary>The tick of the processor's timer, in its interrupt.</summary>
    /// <param name="interrupted">The strand that it found running.</param>
    internal void Tick(Strand interrupted)
    {
        Ticks++;
        interrupted.Ticks++;
        WakeSleepers(Machine.Nanoseconds);
        if (--interrupted.TurnLeft <= 0 && _ready.Has(interrupted.Level))
        {
            Machine.RequestSwitch();
        }
    }

    /// <summary>Chooses what runs in place of a strand that could go on. Interrupts are off; the caller switches.</summary>
    /// <param name="running">The strand that runs.</param>
    /// <returns>The same, or another that counts as running from now on.</returns>
    internal Strand Choose(Strand running)
    {
        if (running.State == StrandState.Running)
        {
            StrandLevel highest = _ready.Highest;
            if (highest < running.Level || (highest == running.Level && (running.TurnLeft > 0 || highest == StrandLevel.Idle)))
            {
                return running;
            }

            running.State = StrandState.Ready;
            Requeue(running);
        }

        return TakeNext();
    }

    /// <summary>Runs for ever, when nothing else can.</summary>
    private void Idle()
    {
        while (true)
        {
            Machine.WaitForInterrupt();
        }
    }

    private void PrepareStrand(Strand strand)
    {
        Reserve(All.Count + 1);
        strand.TurnLeft = _turnTicks;
        if (!Machine.TryPrepare(strand))
        {
#pragma warning disable CA2201 // The contract of starting a strand: memory for its stack is memory.
            throw new OutOfMemoryException("No memory is left for a strand's stack.");
#pragma warning restore CA2201
        }

        All.Add(strand);
    }

    private void Reserve(int count)
    {
        const int Step = 64;
        if (count <= _sleepers.Capacity)
        {
            return;
        }

        Strand?[] larger = new Strand?[count + Step];
        ulong flags = Machine.DisableInterrupts();
        if (larger.Length > _sleepers.Capacity)
        {
            _sleepers.MoveTo(larger);
        }

        Machine.RestoreInterrupts(flags);
    }

    private void MakeReady(Strand strand)
    {
        strand.State = StrandState.Ready;
        _ready.AddLast(strand);
        if (strand.Level > _runningLevel)
        {
            Machine.RequestSwitch();
        }
    }

    /// <summary>Gives the processor to the next strand; returns when the strand runs again.</summary>
    private void Park(Strand self, StrandState state)
    {
        self.State = state;
        self.TurnLeft = _turnTicks;
        Strand next = TakeNext();
        if (next != self)
        {
            Machine.Switch(self, next);
        }
    }

    private Strand TakeNext()
    {
        Strand next = _ready.TakeHighest() ?? _idle;
        next.State = StrandState.Running;
        _runningLevel = next.Level;
        Switches++;
        return next;
    }

    private void Requeue(Strand running)
    {
        if (running.Level == StrandLevel.Idle)
        {
            return;
        }

        if (running.TurnLeft > 0)
        {
            _ready.AddFirst(running);
            return;
        }

        running.TurnLeft = _turnTicks;
        _ready.AddLast(running);
    }

    private void WakeSleepers(long now)
    {
        while (_sleepers.TakeDue(now) is { } strand)
        {
            LeaveQueue(strand);
            strand.Wake = WakeReason.TimedOut;
            MakeReady(strand);
        }
    }

    private static void LeaveQueue(Strand strand)
    {
        if (strand.Queue is { } queue)
        {
            queue.Lock();
            queue.Remove(strand);
            queue.Unlock();
        }
    }

    private void End(Strand self)
    {
        ulong flags = Machine.DisableInterrupts();
        self.State = StrandState.Ended;
        Bury(self);
        Park(self, StrandState.Ended);
        Machine.RestoreInterrupts(flags);
    }

    /// <summary>Wakes those that await the strand's end, and leaves its stack to the reaper: nobody can free the one he stands on.</summary>
    private void Bury(Strand strand)
    {
        strand.Watchers.Lock();
        while (strand.Watchers.Take() is { } watcher)
        {
            MakeReady(watcher, WakeReason.Signalled);
        }

        strand.Watchers.Unlock();
        _dead.AddLast(strand);
        if (_reaper.State == StrandState.Blocked)
        {
            MakeReady(_reaper, WakeReason.Signalled);
        }
    }

    /// <summary>Frees the stacks of strands that have ended, for ever.</summary>
    private void Reap()
    {
        while (true)
        {
            ulong flags = Machine.DisableInterrupts();
            Strand? dead = null;
            if (_dead.IsEmpty)
            {
                Park(_reaper, StrandState.Blocked);
            }
            else
            {
                dead = _dead.TakeFirst();
            }

            Machine.RestoreInterrupts(flags);
            if (dead is { Context: not 0 })
            {
                All.Remove(dead);
                Machine.Release(dead);
            }
        }
    }
}
