using System;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;
using Spin.Kernel.Tests.Strands;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>The mutexes of a spindle that has ended: counted while they are in use, and nobody waits for them for ever.</summary>
public sealed class SpindleLocksTests : IDisposable
{
    private readonly FakeMachine _machine = new();
    private readonly ActiveSpindle _spindle;
    private readonly SpindleStrands _strands;

    public SpindleLocksTests()
    {
        _spindle = new KernelDispatch(_machine, new FakeDispatchMachine(), new OneSpindleImage(), [], new FaultPolicy()).Spindles[0];
        _strands = new SpindleStrands(_spindle, _machine);
    }

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void InUse_IsOwnedOrWaitedFor()
    {
        IMutex one = _strands.CreateMutex();
        IMutex other = _strands.CreateMutex();
        one.Enter();
        other.Enter();
        Assert.Equal(2, _spindle.Locks.Count);
        one.Exit();
        Assert.Equal(1, _spindle.Locks.Count);
        other.Exit();
        Assert.Equal(0, _spindle.Locks.Count);
    }

    [Fact]
    public void WaitingForACondition_KeepsItInUse()
    {
        IMutex mutex = _strands.CreateMutex();
        mutex.Enter();
        Assert.False(_strands.CreateCondition(mutex).Wait(1));
        Assert.Equal(1, _spindle.Locks.Count);
        mutex.Exit();
        Assert.Equal(0, _spindle.Locks.Count);
    }

    [Fact]
    public void Broken_WhoWaitsIsTold_WhoeverOwnedIt()
    {
        IMutex mutex = _strands.CreateMutex();
        _machine.CpuScheduler.Strands.Start("ends", mutex.Enter, StrandLevel.High, _spindle.Context);
        Exception? told = null;
        Strand waiter = _machine.CpuScheduler.Strands.Start(
            "waits", () => told = Record.Exception(mutex.Enter), StrandLevel.High, owner: null);
        _strands.Yield();
        Assert.Equal(StrandState.Waiting, waiter.State);

        _spindle.Locks.Break(_machine);
        _machine.CpuScheduler.Strands.Join(waiter);
        Assert.IsType<InvalidOperationException>(told);
        Assert.Equal(0, _spindle.Locks.Count);
        Assert.Throws<InvalidOperationException>(mutex.Enter);
        Assert.Equal(0, _spindle.Locks.Count);
    }

    [Fact]
    public void Broken_AnOwnerThatLives_StillGivesItBack()
    {
        IMutex mutex = _strands.CreateMutex();
        mutex.Enter();
        _spindle.Locks.Break(_machine);
        mutex.Exit();
        Assert.Equal(0, _spindle.Locks.Count);
        Assert.Throws<InvalidOperationException>(mutex.Exit);
    }
}
