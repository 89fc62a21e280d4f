using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Spin.Kernel.Strands;
using Xunit;

namespace Spin.Kernel.Tests.Strands;

/// <summary>Mutexes and conditions under every kind of preemption.</summary>
public sealed class LockTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void Mutex_IsHandedOverInTheOrderOfWaiting()
    {
        using FakeMachine machine = new();
        StrandMutex mutex = new(machine);
        string order = "";
        mutex.Enter();
        Strand[] strands = [.. "abc".Select(name => machine.CpuScheduler.Strands.Start(name.ToString(), () =>
        {
            mutex.Enter();
            order += name;
            mutex.Exit();
        }, StrandLevel.Worker, null))];
        mutex.Exit();
        foreach (Strand strand in strands)
        {
            strand.Join();
        }

        Assert.Equal("abc", order);
    }

    [Fact]
    public void Mutex_WrongUse_IsRefused()
    {
        using FakeMachine machine = new();
        StrandMutex mutex = new(machine);
        Assert.Throws<InvalidOperationException>(mutex.Exit);
        mutex.Enter();
        Assert.Throws<InvalidOperationException>(() => mutex.Enter());
        mutex.Exit();
        Assert.Throws<InvalidOperationException>(mutex.Exit);
        Assert.Throws<InvalidOperationException>(() => new StrandCondition(mutex).Wait());
    }

    [Fact]
    public void Mutex_NeverHasTwoOwners_WhereverTicksFall() =>
        Gen.Int[0, 3].Array[20, 60].Sample(ticks =>
        {
            using FakeMachine machine = new(turnTicks: 1);
            StrandMutex mutex = new(machine);
            int inside = 0;
            int at = 0;
            int entered = 0;
            Strand[] strands = [.. Enumerable.Range(0, 3).Select(index => machine.CpuScheduler.Strands.Start($"{index}", () =>
            {
                for (int round = 0; round < 5; round++)
                {
                    Preempt();
                    mutex.Enter();
                    Assert.Equal(1, ++inside);
                    Preempt();
                    entered++;
                    inside--;
                    mutex.Exit();
                }
            }, StrandLevel.Normal, null))];
            foreach (Strand strand in strands)
            {
                strand.Join();
            }

            Assert.Empty(machine.Faults);
            Assert.Equal(15, entered);

            void Preempt()
            {
                for (int left = ticks[at++ % ticks.Length]; left > 0; left--)
                {
                    machine.Tick();
                }
            }
        }, iter: 30, threads: 1);

    [Fact]
    public void Condition_TimeOver_OwnsTheMutexAgain()
    {
        using FakeMachine machine = new();
        StrandMutex mutex = new(machine);
        StrandCondition condition = new(mutex);
        mutex.Enter();
        Assert.False(condition.WaitUntil(3 * Millisecond));
        Assert.True(mutex.IsHeld);
        Assert.True(machine.Now >= 3 * Millisecond);
    }

    [Fact]
    public void Condition_SignalWakesTheFirst_BroadcastTheRest()
    {
        using FakeMachine machine = new();
        StrandMutex mutex = new(machine);
        StrandCondition condition = new(mutex);
        List<int> woken = [];
        Strand[] strands = [.. Enumerable.Range(0, 4).Select(index => machine.CpuScheduler.Strands.Start($"{index}", () =>
        {
            mutex.Enter();
            condition.Wait();
            woken.Add(index);
            mutex.Exit();
        }, StrandLevel.Worker, null))];
        condition.Signal();
        Assert.Equal([0], woken);
        condition.Broadcast();
        Assert.Equal([0, 1, 2, 3], woken);
        Assert.All(strands, static strand => Assert.True(strand.HasEnded));
    }

    [Fact]
    public void Condition_SignalledBeforeItsTime_LeavesTheSleepers()
    {
        using FakeMachine machine = new();
        StrandMutex mutex = new(machine);
        StrandCondition condition = new(mutex);
        bool signalled = false;
        machine.CpuScheduler.Strands.Start("waiter", () =>
        {
            mutex.Enter();
            signalled = condition.WaitUntil(1_000 * Millisecond);
            mutex.Exit();
        }, StrandLevel.Worker, null);
        Assert.Equal(1, machine.CpuScheduler.Sleepers);
        condition.Signal();
        Assert.True(signalled);
        Assert.Equal(0, machine.CpuScheduler.Sleepers);
    }
}
