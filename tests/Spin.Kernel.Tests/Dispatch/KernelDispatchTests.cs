using System;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;
using Spin.Kernel.Tests.Strands;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>What the kernel makes of faults.</summary>
public sealed class KernelDispatchTests : IDisposable
{
    private readonly FakeMachine _strands = new();
    private readonly FakeDispatchMachine _machine = new();
    private readonly CountingTable _table = new(2);
    private readonly KernelDispatch _dispatch;

    public KernelDispatchTests()
    {
        _dispatch = new KernelDispatch(_strands, _machine, new OneSpindleImage(), [_table], new FaultPolicy(faults: 3, windowMilliseconds: 10));
        _dispatch.Spindles[0].Instance = this;
        _dispatch.Spindles[0].State = SpindleState.Active;
        _table.Set(0, this);
        _table.Set(1, this);
    }

    public void Dispose() => _strands.Dispose();

    [Fact]
    public void Faults_TooManyInAWindow_DisableThatHandlerAlone()
    {
        Fault(2);
        Assert.True(_table.IsBound(0));
        Fault(1);
        Assert.False(_table.IsBound(0));
        Assert.True(_table.IsBound(1));
        Assert.Equal([false, false, true], Drain());
    }

    [Fact]
    public void Faults_SpreadOverWindows_DisableNothing()
    {
        for (int round = 0; round < 20; round++)
        {
            Fault(1);
            _strands.Now += 6_000_000;
        }

        Assert.True(_table.IsBound(0));
    }

    [Fact]
    public void Enabling_StartsAnew()
    {
        Fault(3);
        Assert.True(_dispatch.TrySetEnabled(_table, 0, enabled: true));
        Fault(2);
        Assert.True(_table.IsBound(0));
        Assert.Equal(0, _machine.NucleusDepth);
    }

    [Fact]
    public void Enabling_ACondemnedSpindlesHandler_IsRefused()
    {
        _dispatch.Spindles[0].State = SpindleState.Condemned;
        _table.Set(0, null);
        Assert.False(_dispatch.TrySetEnabled(_table, 0, enabled: true));
        Assert.False(_table.IsBound(0));
    }

    [Fact]
    public void Termination_CountsAsOverrun_WhateverTheHandlerMadeOfIt()
    {
        _machine.IsTerminating = true;
        _dispatch.Faulted(_table, 0, new InvalidOperationException("from a finally"));
        Assert.Equal(1, _table.Counters(0).Overrun);
        Assert.True(_dispatch.Faults.TryTake(out FaultReport report));
        Assert.Equal(FaultKind.Overrun, report.Kind);
    }

    [Theory]
    [InlineData(typeof(OutOfMemoryException), FaultKind.OutOfMemory)]
    [InlineData(typeof(InsufficientExecutionStackException), FaultKind.StackOverflow)]
    [InlineData(typeof(DivideByZeroException), FaultKind.Exception)]
    public void Kinds_FollowTheException(Type type, FaultKind kind)
    {
        _dispatch.Faulted(_table, 0, (Exception)Activator.CreateInstance(type)!);
        Assert.True(_dispatch.Faults.TryTake(out FaultReport report));
        Assert.Equal(kind, report.ToFault().Kind);
    }

    [Fact]
    public void Queue_Full_CountsWhatIsLost()
    {
        _dispatch.Policy = new FaultPolicy(faults: 0);
        Fault(FaultQueue.Capacity + 5);
        Assert.Equal(5, _dispatch.Faults.Lost);
        Assert.Equal(FaultQueue.Capacity, Drain().Length);
        Assert.True(_dispatch.Faults.IsEmpty);
    }

    [Fact]
    public void Faulting_AllocatesNothing()
    {
        _dispatch.Policy = new FaultPolicy(faults: 0);
        InvalidOperationException exception = new();
        HandlerInfo info = new(0, "Probe", "Handle", "", Order.Normal, 0, contained: true);
        StillTable table = new(info);
        KernelDispatch dispatch = new(_strands, _machine, new OneSpindleImage(), [table], new FaultPolicy(faults: 0));
        dispatch.Faulted(table, 0, exception);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 100; round++)
        {
            dispatch.Faulted(table, 0, exception);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Domains_ChargeTheSpindle_AndTheNucleusItself()
    {
        Assert.Equal(0, _dispatch.EnterDomain(0));
        Assert.Equal(1, _machine.Owner);
        _dispatch.LeaveDomain(0);
        Assert.Equal(0, _machine.Owner);
        new KernelDispatch(_strands, _machine, new OneSpindleImage(isNucleus: true), [], new FaultPolicy()).EnterDomain(0);
        Assert.Equal(Owners.Nucleus, _machine.Owner);
    }

    [Fact]
    public void Exclusively_Nests_AndLetsGoWhereAChangeThrows()
    {
        Assert.Throws<InvalidOperationException>(() =>
            _dispatch.Exclusively(() => _dispatch.Exclusively(static () => throw new InvalidOperationException())));
        bool done = false;
        _dispatch.Exclusively(() => done = true);
        Assert.True(done);
        Assert.Equal(0, _machine.NucleusDepth);
    }

    private void Fault(int times)
    {
        for (int time = 0; time < times; time++)
        {
            _dispatch.Faulted(_table, 0, new InvalidOperationException());
        }
    }

    private bool[] Drain()
    {
        System.Collections.Generic.List<bool> disabled = [];
        while (_dispatch.Faults.TryTake(out FaultReport report))
        {
            disabled.Add(report.Disabled);
        }

        return [.. disabled];
    }

    /// <summary>A table whose description is made beforehand.</summary>
    private sealed class StillTable(HandlerInfo info) : EventTable
    {
        private HandlerCounters _counters;

        public override string EventName => "Tests.Still";

        public override Level Level => Level.Strand;

        public override int HandlerCount => 1;

        public override HandlerInfo Describe(int handler) => info;

        public override ref HandlerCounters Counters(int handler) => ref _counters;

        public override bool IsBound(int handler) => true;

        protected override void BindSlot(int handler, object? spindle)
        {
        }

        protected override Delegate? FindContainment(int handler) => null;

        protected override void DetachTable()
        {
        }
    }
}
