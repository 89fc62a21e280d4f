using System;

namespace Spin.Kernel.Strands;

/// <summary>
/// Decides which strand runs on one processor. Its queues are this processor's own: they are touched with interrupts off, by nobody
/// else. A strand stays on the processor that it was started on.
/// </summary>
internal sealed class CpuScheduler
{
    private readonly Strand _idle;
    private readonly int _turnTicks;
    private RunQueues _ready;
    private SleepQueue _sleepers = new();
    private StrandLevel _runningLevel;
    private ProcessorShares _shares;

    /// <summary>Makes the scheduler of a processor, with the code that runs as its first strand.</summary>
    /// <param name="machine">The processor.</param>
    /// <param name="settings">How long a turn is.</param>
    internal CpuScheduler(StrandMachine machine, SchedulerSettings settings)
    {
        Machine = machine;
        Settings = settings;
        _turnTicks = settings.TurnTicks;
        Boot = new Strand(this, "boot", StrandLevel.High, body: null, owner: null) { State = StrandState.Running };
        _runningLevel = Boot.Level;
        _idle = new Strand(this, "idle", StrandLevel.Idle, Idle, owner: null);
        Strands = new StrandLifecycle(this);
    }

    /// <summary>The processor.</summary>
    internal StrandMachine Machine { get; }

    /// <summary>How long a turn is.</summary>
    internal SchedulerSettings Settings { get; }

    /// <summary>The strand that the processor booted on.</summary>
    internal Strand Boot { get; }

    /// <summary>How this processor's strands begin and end.</summary>
    internal StrandLifecycle Strands { get; }

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
        Strands.Prepare(_idle);
        Strands.PrepareReaper();
    }

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

    /// <summary>Takes a strand from every queue, that it may never run again. Interrupts are off.</summary>
    internal void Withdraw(Strand strand)
    {
        switch (strand.State)
        {
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
    }

    /// <summary>The tick of the processor's timer, in its interrupt.</summary>
    /// <param name="interrupted">The strand that it found running.</param>
    /// <param name="now">The time, in nanoseconds since boot.</param>
    internal void Tick(Strand interrupted, long now)
    {
        Ticks++;
        interrupted.Ticks++;
        WakeSleepers(now);
        if (_shares.TryBeginWindow(now))
        {
            while (_ready.Take(StrandLevel.Spent) is { } strand)
            {
                MakeReady(strand);
            }
        }

        if (interrupted.Share is not null)
        {
            _shares.Charge(interrupted, now);
            Place(interrupted);
        }

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
            if (running.Share is not null)
            {
                _shares.Charge(running, Machine.Nanoseconds);
                running.Level = _shares.LevelOf(running);
            }

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

    /// <summary>Makes room for so many strands to sleep, so that going to sleep allocates nothing. Strand level.</summary>
    internal void Reserve(int count)
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

    /// <summary>Lets a strand run that stands in no queue. Interrupts are off.</summary>
    internal void MakeReady(Strand strand)
    {
        strand.State = StrandState.Ready;
        if (strand.Share is not null)
        {
            strand.Level = _shares.LevelOf(strand);
        }

        _ready.AddLast(strand);
        if (strand.Level > _runningLevel)
        {
            Machine.RequestSwitch();
        }
    }

    /// <summary>Gives the processor to the next strand; returns when the strand runs again. Interrupts are off.</summary>
    internal void Park(Strand self, StrandState state)
    {
        self.State = state;
        self.TurnLeft = _turnTicks;
        if (self.Share is not null)
        {
            _shares.Charge(self, Machine.Nanoseconds);
        }

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
        if (next.Share is not null)
        {
            ProcessorShares.Begin(next, Machine.Nanoseconds);
        }

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

    /// <summary>Lets the running strand go on at the level that is left to it, or not go on.</summary>
    private void Place(Strand running)
    {
        running.Level = _shares.LevelOf(running);
        _runningLevel = running.Level;
        if (_ready.Highest > running.Level)
        {
            Machine.RequestSwitch();
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
}
