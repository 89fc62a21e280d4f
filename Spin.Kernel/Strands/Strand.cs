using System;
using Spin.Kernel.Dispatch;

namespace Spin.Kernel.Strands;

/// <summary>
/// A strand: a thread of the kernel. Its links are its own, so that queueing it allocates nothing; it stands in at most one queue,
/// and at the same time perhaps among the sleepers.
/// </summary>
internal sealed class Strand : IStrand
{
    /// <summary>Not among the sleepers.</summary>
    internal const int NotSleeping = -1;

    private Action? _body;

    /// <summary>Makes a strand that runs nowhere yet.</summary>
    /// <param name="home">Its processor's scheduler.</param>
    /// <param name="name">Its name.</param>
    /// <param name="level">The level of its run queue.</param>
    /// <param name="body">What it runs; null for the one that booted.</param>
    /// <param name="owner">The spindle that it is charged to; null for the nucleus.</param>
    internal Strand(CpuScheduler home, string name, StrandLevel level, Action? body, SpindleContext? owner)
    {
        Home = home;
        Name = name;
        Level = level;
        OwnLevel = level;
        _body = body;
        Owner = owner;
        Share = owner?.Meters.Processor is { IsLimited: true } share ? share : null;
        Watchers = new WaitQueue(home.Machine);
        Watch = new OverrunWatch(this);
        SleepIndex = NotSleeping;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The scheduler of the processor that it runs on.</summary>
    internal CpuScheduler Home { get; }

    /// <summary>
    /// The level of its run queue: its own, or <see cref="StrandLevel.Spent"/>. Changed by its scheduler alone, while it stands in no run queue.
    /// </summary>
    internal StrandLevel Level;

    /// <summary>The level that it was started with.</summary>
    internal StrandLevel OwnLevel { get; }

    /// <summary>What it is charged to for its time; null where nothing limits that.</summary>
    internal ShareMeter? Share { get; }

    /// <summary>Since when it runs and was not charged yet, in nanoseconds since boot; kept where it has a share.</summary>
    internal long ChargedUntil;

    /// <summary>The spindle that it is charged to; null for the nucleus.</summary>
    internal SpindleContext? Owner { get; }

    /// <summary>What it is doing. Changed by its scheduler alone.</summary>
    internal volatile StrandState State;

    /// <summary>The address of its thread block; 0 before it has one and after it was given back.</summary>
    internal nint Context;

    /// <summary>The next in its queue.</summary>
    internal Strand? Next;

    /// <summary>The previous in a <see cref="WaitQueue"/>.</summary>
    internal Strand? Previous;

    /// <summary>The queue that it waits in, if it does.</summary>
    internal WaitQueue? Queue;

    /// <summary>Where it stands among the sleepers, or <see cref="NotSleeping"/>.</summary>
    internal int SleepIndex;

    /// <summary>When it wakes, in nanoseconds since boot.</summary>
    internal long WakeTime;

    /// <summary>Keeps sleepers of one time in the order in which they went to sleep.</summary>
    internal long WakeSequence;

    /// <summary>Why it runs again.</summary>
    internal WakeReason Wake;

    /// <summary>An <see cref="Scheduler.Unblock"/> that came before the block: the next block does not wait.</summary>
    internal bool HasPermit;

    /// <summary>Whether its wait may be ended for its termination: it was entered through a spindle's service.</summary>
    internal bool IsCancellable;

    /// <summary>Ticks left of its turn.</summary>
    internal int TurnLeft;

    /// <summary>Ticks that found it running.</summary>
    internal long Ticks;

    /// <summary>The handlers that ticks have found it inside.</summary>
    internal OverrunWatch Watch { get; }

    /// <summary>The ports that it is inside of.</summary>
    internal PortCalls Ports;

    /// <summary>Those that join it.</summary>
    internal WaitQueue Watchers { get; }

    /// <summary>The next of all strands; kept by <see cref="StrandList"/>.</summary>
    internal Strand? NextOfAll;

    /// <summary>The previous of all strands.</summary>
    internal Strand? PreviousOfAll;

    /// <inheritdoc/>
    public bool HasEnded => State is StrandState.Ended or StrandState.Abandoned;

    /// <inheritdoc/>
    public void Join()
    {
        Home.Machine.RequireStrandLevel();
        Strand self = Home.Machine.Current;
        if (self == this)
        {
            throw new InvalidOperationException("A strand cannot await its own end.");
        }

        self.IsCancellable = true;
        Home.Strands.Join(this);
        self.IsCancellable = false;
        Home.Machine.PollTermination();
    }

    /// <summary>Runs the body; the first thing that runs on the strand, and the last.</summary>
    internal void RunBody() => _body!();

    /// <summary>Lets go of what its body holds, for it has ended: whoever keeps the strand does not keep its spindle.</summary>
    internal void ForgetBody() => _body = null;
}
