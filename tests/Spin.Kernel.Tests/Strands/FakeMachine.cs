using System;
using System.Collections.Generic;
using System.Threading;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Tests.Strands;

/// <summary>
/// A processor for tests: each strand is a thread, and a switch hands over between them, so exactly one runs. Time stands still until a
/// test, or the idle strand, moves it; ticks come when the running strand asks for one.
/// </summary>
internal sealed class FakeMachine : StrandMachine, IDisposable
{
    private readonly Dictionary<Strand, Hand> _hands = [];
    private readonly ThreadLocal<Strand?> _current = new();
    private readonly CancellationTokenSource _ended = new();
    private bool _interruptsOff;
    private bool _needsSwitch;

    /// <summary>Makes a processor whose first strand is the calling thread.</summary>
    internal FakeMachine(int turnTicks = 2)
    {
        CpuScheduler = new CpuScheduler(this, new SchedulerSettings(1_000, turnTicks * 1_000));
        _hands[CpuScheduler.Boot] = new Hand(null);
        _current.Value = CpuScheduler.Boot;
        CpuScheduler.Prepare();
    }

    /// <summary>The scheduler.</summary>
    internal CpuScheduler CpuScheduler { get; }

    /// <summary>The time.</summary>
    internal long Now { get; set; }

    /// <summary>How many strands could get a stack.</summary>
    internal int StacksLeft { get; set; } = int.MaxValue;

    /// <summary>Exceptions that escaped bodies.</summary>
    internal List<Exception> Faults { get; } = [];

    internal override Strand Current => _current.Value!;

    internal override CpuScheduler Scheduler => CpuScheduler;

    internal override long Nanoseconds => Now;

    internal override bool MayBlock => !_interruptsOff;

    public void Dispose()
    {
        _ended.Cancel();
        foreach (Hand hand in _hands.Values)
        {
            hand.Thread?.Join();
        }

        _current.Dispose();
        _ended.Dispose();
    }

    /// <summary>The timer interrupts the running strand.</summary>
    internal void Tick()
    {
        Assert(!_interruptsOff, "a tick comes with interrupts on");
        _interruptsOff = true;
        Now += CpuScheduler.Settings.TickNanoseconds;
        CpuScheduler.Tick(Current, Now);
        _interruptsOff = false;
        SwitchIfDue();
    }

    internal override ulong DisableInterrupts()
    {
        ulong before = _interruptsOff ? 0ul : 1;
        _interruptsOff = true;
        return before;
    }

    internal override void RestoreInterrupts(ulong flags) => _interruptsOff = flags == 0;

    internal override void EnableInterrupts() => _interruptsOff = false;

    internal override ulong Lock(ref int word)
    {
        ulong flags = DisableInterrupts();
        Assert(word == 0, "a lock on one processor is always free");
        word = 1;
        return flags;
    }

    internal override void Unlock(ref int word)
    {
        Assert(word == 1 && _interruptsOff, "a held lock, interrupts off");
        word = 0;
    }

    internal override bool TryPrepare(Strand strand)
    {
        if (StacksLeft-- <= 0)
        {
            return false;
        }

        Hand hand = new(new Thread(() => Run(strand)) { IsBackground = true, Name = strand.Name });
        _hands[strand] = hand;
        strand.Context = 1;
        hand.Thread!.Start();
        return true;
    }

    internal override void Release(Strand strand)
    {
        Assert(strand.HasEnded && strand != Current, "the stack of a strand that has ended");
        strand.Context = 0;
    }

    internal override void Switch(Strand from, Strand to)
    {
        Assert(_interruptsOff && to.State == StrandState.Running, "a switch to the running strand, interrupts off");
        _hands[to].Turn.Release();
        if (from.State is StrandState.Ended or StrandState.Abandoned)
        {
            throw new ThreadEndedException();
        }

        Await(from);
        _interruptsOff = true;
    }

    internal override void RequestSwitch() => _needsSwitch = true;

    internal override void SwitchIfDue()
    {
        if (!_needsSwitch || _interruptsOff)
        {
            return;
        }

        _needsSwitch = false;
        _interruptsOff = true;
        Strand running = Current;
        Strand next = CpuScheduler.Choose(running);
        if (next != running)
        {
            Switch(running, next);
        }

        _interruptsOff = false;
    }

    /// <summary>Nothing can run: time passes.</summary>
    internal override void WaitForInterrupt() => Tick();

    internal override void BodyFaulted(Strand strand, Exception exception)
    {
        if (exception is ThreadEndedException)
        {
            throw exception;
        }

        Faults.Add(exception);
    }

    internal override void PollTermination()
    {
    }

    private static void Assert(bool condition, string expectation)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"expected {expectation}");
        }
    }

    private void Run(Strand strand)
    {
        _current.Value = strand;
        try
        {
            Await(strand);
            CpuScheduler.Strands.RunCurrent(strand);
        }
        catch (ThreadEndedException)
        {
            // The test is over, or the strand is.
        }
    }

    private void Await(Strand strand)
    {
        try
        {
            _hands[strand].Turn.Wait(_ended.Token);
        }
        catch (OperationCanceledException)
        {
            throw new ThreadEndedException();
        }
    }

    /// <summary>The end of a thread whose strand never runs again.</summary>
    private sealed class ThreadEndedException : Exception;

    /// <summary>A strand's thread and its turn.</summary>
    private sealed class Hand(Thread? thread)
    {
        internal Thread? Thread { get; } = thread;

        internal SemaphoreSlim Turn { get; } = new(0);
    }
}
