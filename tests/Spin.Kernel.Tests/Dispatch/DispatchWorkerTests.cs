using System.Collections.Generic;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;
using Spin.Kernel.Tests.Strands;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>Works take turns; signals are not lost; strands are not shut out.</summary>
public sealed class DispatchWorkerTests
{
    [Fact]
    public void Signal_IsPolledAtOnce_FromAStrand()
    {
        using FakeMachine machine = new();
        DispatchWorker worker = Start(machine);
        List<string> order = [];
        Work work = new("a", 1, order);
        work.Signal();
        Assert.Empty(order);
        work.Attach(worker);
        work.Signal();
        Assert.Equal(["a"], order);
    }

    [Fact]
    public void Works_WithMoreToDo_TakeTurns()
    {
        using FakeMachine machine = new();
        DispatchWorker worker = Start(machine);
        List<string> order = [];
        Work second = new("b", 3, order);
        Work first = new("a", 3, order) { OnPoll = second };
        first.Attach(worker);
        second.Attach(worker);
        first.Signal();
        Assert.Equal(["a", "b", "a", "b", "a", "b"], order);
    }

    [Fact]
    public void SignalDuringThePoll_PollsAgain()
    {
        using FakeMachine machine = new();
        DispatchWorker worker = Start(machine);
        List<string> order = [];
        Work work = new("a", 1, order);
        work.OnPoll = work;
        work.Attach(worker);
        work.Signal();
        Assert.Equal(["a", "a"], order);
    }

    [Fact]
    public void Flood_LeavesTimeToStrands()
    {
        using FakeMachine machine = new();
        DispatchWorker worker = Start(machine);
        Work flood = new("f", 100, []) { Machine = machine };
        flood.Attach(worker);
        bool ran = false;
        Strand strand = machine.CpuScheduler.Strands.Start("strand", () => ran = true, StrandLevel.Low, null);
        flood.Signal();
        strand.Join();
        Assert.True(ran);
        Assert.True(worker.Rests > 0);
    }

    [Fact]
    public void Replaced_PollsAgainWhatWasCutShort()
    {
        using FakeMachine machine = new();
        DispatchWorker worker = Start(machine);
        List<string> order = [];
        Work work = new("a", 1, order) { Hangs = true, Machine = machine };
        work.Attach(worker);
        work.Signal();
        Strand first = worker.Strand!;
        machine.CpuScheduler.Strands.Abandon(first);
        worker.Start();
        Assert.NotSame(first, worker.Strand);
        Assert.Equal(["a", "a"], order);
    }

    private static DispatchWorker Start(FakeMachine machine)
    {
        DispatchWorker worker = new(machine.CpuScheduler);
        worker.Start();
        return worker;
    }

    private sealed class Work(string name, int polls, List<string> order) : DispatchWork
    {
        private int _left = polls;

        internal DispatchWork? OnPoll { get; set; }

        internal FakeMachine? Machine { get; init; }

        internal bool Hangs { get; set; }

        internal override bool Poll(int budget)
        {
            order.Add(name);
            DispatchWork? signalled = OnPoll;
            OnPoll = null;
            signalled?.Signal();
            if (Hangs)
            {
                Hangs = false;
                Machine!.CpuScheduler.Block();
            }

            if (Machine is { } machine)
            {
                machine.Now += 1_000_000;
            }

            return --_left > 0;
        }
    }
}
