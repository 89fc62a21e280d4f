using System;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;
using Spin.Kernel.Tests.Strands;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>Strands as a spindle is given them: nothing that it passes is taken on trust.</summary>
public sealed class SpindleStrandsTests : IDisposable
{
    private readonly FakeMachine _machine = new();
    private readonly ActiveSpindle _spindle;
    private readonly SpindleStrands _strands;

    public SpindleStrandsTests()
    {
        _spindle = NewSpindle();
        _spindle.State = SpindleState.Active;
        _strands = new SpindleStrands(_spindle, _machine);
    }

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Start_IsChargedToTheSpindle_AndItsNameCut()
    {
        IStrand strand = _strands.Start(new string('n', 100), static () => { });
        Assert.Same(_spindle.Context, ((Strand)strand).Owner);
        Assert.Equal(32, strand.Name.Length);
        strand.Join();
        Assert.True(strand.HasEnded);
    }

    [Fact]
    public void Start_NonsenseIsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => _strands.Start(null!, static () => { }));
        Assert.Throws<ArgumentNullException>(() => _strands.Start("x", null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => _strands.Start("x", static () => { }, (StrandPriority)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => _strands.Sleep(-1));
    }

    [Fact]
    public void Start_ACondemnedSpindle_StartsNothing()
    {
        _spindle.State = SpindleState.Condemned;
        Assert.Throws<InvalidOperationException>(() => _strands.Start("x", static () => { }));
    }

    [Fact]
    public void WhatBlocks_IsRefusedAtDispatchLevel()
    {
        IMutex mutex = _strands.CreateMutex();
        ICondition condition = _strands.CreateCondition(mutex);
        int refused = 0;
        _machine.CpuScheduler.Strands.Start("worker", () =>
        {
            Refuse(() => _strands.Sleep(1));
            Refuse(_strands.Yield);
            Refuse(mutex.Enter);
            Refuse(condition.Wait);
            Refuse(() => _strands.Start("x", static () => { }));
        }, StrandLevel.Worker, null);
        Assert.Equal(5, refused);

        void Refuse(Action action)
        {
            Assert.Throws<InvalidOperationException>(action);
            refused++;
        }
    }

    [Fact]
    public void Condition_OfAForeignMutex_IsRefused()
    {
        IMutex foreign = new SpindleStrands(NewSpindle(), _machine).CreateMutex();
        Assert.Throws<ArgumentException>(() => _strands.CreateCondition(foreign));
        Assert.Throws<ArgumentNullException>(() => _strands.CreateCondition(null!));
    }

    [Fact]
    public void Join_OfOneself_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => ((IStrand)_machine.CpuScheduler.Boot).Join());

    [Fact]
    public void MutexAndCondition_Work()
    {
        IMutex mutex = _strands.CreateMutex();
        ICondition condition = _strands.CreateCondition(mutex);
        bool ready = false;
        IStrand waiter = _strands.Start("waiter", () =>
        {
            mutex.Enter();
            while (!ready)
            {
                condition.Wait();
            }

            mutex.Exit();
        }, StrandPriority.High);
        _strands.Sleep(1);
        mutex.Enter();
        ready = true;
        condition.Broadcast();
        mutex.Exit();
        waiter.Join();
        mutex.Enter();
        Assert.False(condition.Wait(1));
        Assert.Throws<InvalidOperationException>(mutex.Enter);
        mutex.Exit();
        Assert.Throws<InvalidOperationException>(mutex.Exit);
    }

    private ActiveSpindle NewSpindle() =>
        new KernelDispatch(_machine, new FakeDispatchMachine(), new OneSpindleImage(), [], new FaultPolicy()).Spindles[0];
}
