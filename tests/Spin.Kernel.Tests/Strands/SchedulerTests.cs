using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Kernel.Strands;
using Xunit;

namespace Spin.Kernel.Tests.Strands;

/// <summary>Which strand runs when.</summary>
public sealed class SchedulerTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void Start_LowerPriority_WaitsUntilTheStarterBlocks()
    {
        using FakeMachine machine = new();
        List<string> order = [];
        Strand strand = machine.CpuScheduler.Strands.Start("low", () => order.Add("low"), StrandLevel.Low, null);
        order.Add("boot");
        strand.Join();
        Assert.Equal(["boot", "low"], order);
    }

    [Fact]
    public void Start_HigherPriority_RunsAtOnce()
    {
        using FakeMachine machine = new();
        List<string> order = [];
        machine.CpuScheduler.Strands.Start("worker", () => order.Add("worker"), StrandLevel.Worker, null);
        order.Add("boot");
        Assert.Equal(["worker", "boot"], order);
    }

    [Fact]
    public void Ticks_SpinningStrands_TakeTurns()
    {
        using FakeMachine machine = new(turnTicks: 2);
        string order = "";
        Strand[] strands = [.. "abc".Select(name => machine.CpuScheduler.Strands.Start(name.ToString(), () =>
        {
            for (int tick = 0; tick < 4; tick++)
            {
                order += name;
                machine.Tick();
            }
        }, StrandLevel.Normal, null))];
        foreach (Strand strand in strands)
        {
            strand.Join();
        }

        Assert.Equal("aabbccaabbcc", order);
    }

    [Fact]
    public void Tick_PreemptedByHigher_KeepsTheRestOfItsTurn()
    {
        using FakeMachine machine = new(turnTicks: 3);
        string order = "";
        Strand high = machine.CpuScheduler.Strands.Start("high", () =>
        {
            machine.CpuScheduler.SleepUntil(Millisecond);
            order += "H";
        }, StrandLevel.High, null);
        Strand first = machine.CpuScheduler.Strands.Start("first", () => Ticks("a"), StrandLevel.Normal, null);
        Strand second = machine.CpuScheduler.Strands.Start("second", () => Ticks("b"), StrandLevel.Normal, null);
        high.Join();
        first.Join();
        second.Join();
        Assert.Equal("aHaabbb", order);

        void Ticks(string name)
        {
            for (int tick = 0; tick < 3; tick++)
            {
                order += name;
                machine.Tick();
            }
        }
    }

    [Fact]
    public void Sleepers_WakeInTheOrderOfTheirTimes()
    {
        using FakeMachine machine = new();
        List<int> order = [];
        Strand[] strands = [.. new[] { 40, 10, 30, 20, 10 }.Select(time => machine.CpuScheduler.Strands.Start("sleeper", () =>
        {
            machine.CpuScheduler.SleepUntil(time * Millisecond);
            Assert.True(machine.Now >= time * Millisecond);
            order.Add(time);
        }, StrandLevel.Normal, null))];
        foreach (Strand strand in strands)
        {
            strand.Join();
        }

        Assert.Equal([10, 10, 20, 30, 40], order);
        Assert.Empty(machine.Faults);
    }

    [Fact]
    public void Unblock_BeforeBlock_IsNotLost()
    {
        using FakeMachine machine = new();
        machine.CpuScheduler.Unblock(machine.Current);
        machine.CpuScheduler.Block();
        Assert.False(machine.CpuScheduler.BlockUntil(machine.Now + Millisecond));
        machine.CpuScheduler.Unblock(machine.Current);
        Assert.True(machine.CpuScheduler.BlockUntil(machine.Now + Millisecond));
    }

    [Fact]
    public void Start_WithoutStack_ThrowsAndStartsNothing()
    {
        using FakeMachine machine = new();
        int before = machine.CpuScheduler.Strands.All.Count;
        machine.StacksLeft = 0;
        Assert.Throws<OutOfMemoryException>(() =>
        {
            machine.CpuScheduler.Strands.Start("none", static () => { }, StrandLevel.Normal, null);
        });
        Assert.Equal(before, machine.CpuScheduler.Strands.All.Count);
    }

    [Fact]
    public void Body_Throws_EndsTheStrandAndIsTold()
    {
        using FakeMachine machine = new();
        Strand strand = machine.CpuScheduler.Strands.Start("thrower", static () => throw new InvalidOperationException("a"), StrandLevel.Normal, null);
        strand.Join();
        Assert.Equal("a", Assert.Single(machine.Faults).Message);
    }

    [Theory]
    [InlineData("ready")]
    [InlineData("sleeping")]
    [InlineData("blocked")]
    [InlineData("waiting")]
    public void Abandon_WhateverItDoes_NeverRunsAgainAndFreesItsWatchers(string doing)
    {
        using FakeMachine machine = new();
        StrandMutex mutex = new(machine);
        bool wentOn = false;
        mutex.Enter();
        Strand strand = machine.CpuScheduler.Strands.Start("lost", () =>
        {
            switch (doing)
            {
                case "sleeping":
                    machine.CpuScheduler.SleepUntil(Millisecond);
                    break;
                case "blocked":
                    machine.CpuScheduler.Block();
                    break;
                case "waiting":
                    mutex.Enter();
                    break;
                default:
                    break;
            }

            wentOn = true;
        }, doing == "ready" ? StrandLevel.Normal : StrandLevel.Worker, null);
        machine.CpuScheduler.Strands.Abandon(strand);
        strand.Join();
        mutex.Exit();
        machine.CpuScheduler.SleepUntil(machine.Now + (5 * Millisecond));
        Assert.False(wentOn);
        Assert.Equal(StrandState.Abandoned, strand.State);
        Assert.Equal(0, strand.Context);
    }

    [Fact]
    public void CancelWait_EndsOnlyAWaitThatMayBeEnded()
    {
        using FakeMachine machine = new();
        Strand sleeper = machine.CpuScheduler.Strands.Start("sleeper", () => machine.CpuScheduler.SleepUntil(long.MaxValue), StrandLevel.Worker, null);
        machine.CpuScheduler.CancelWait(sleeper);
        Assert.False(sleeper.HasEnded);
        sleeper.IsCancellable = true;
        machine.CpuScheduler.CancelWait(sleeper);
        Assert.True(sleeper.HasEnded);
        Assert.Equal(WakeReason.Cancelled, sleeper.Wake);
    }

    [Fact]
    public void Switching_AllocatesNothing()
    {
        using FakeMachine machine = new();
        RunQueues queues = default;
        SleepQueue sleepers = new();
        Strand strand = machine.CpuScheduler.Boot;
        sleepers.MoveTo(new Strand?[4]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 100; round++)
        {
            queues.AddLast(strand);
            queues.TakeHighest();
            sleepers.Add(strand, round);
            sleepers.TakeDue(round);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
