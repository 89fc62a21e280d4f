using System;

namespace Spin.Kernel.Tests.Console;

/// <summary>A dispatch table with two handlers, written by hand.</summary>
internal sealed class FakeTable : EventTable
{
    private readonly HandlerInfo[] _handlers =
    [
        new(0, "Echo", "Reply", "DestinationPort == 7", Order.Normal, 100, contained: true),
        new(1, "Watch", "See", "", Order.Last, 100, contained: true),
    ];

    private readonly HandlerCounters[] _counters = new HandlerCounters[2];
    private readonly object?[] _slots = [new object(), new object()];

    internal FakeTable()
    {
        RaisedCount = 12;
        _counters[0] = new HandlerCounters { Handled = 11, Faulted = 1, Dropped = 3 };
        _counters[0].Times.Add(200);
        _counters[0].Times.Add(200);
        _counters[0].Times.Add(1000);
    }

    public override string EventName => "Spin.Net.DatagramArrived";

    public override Level Level => Level.Dispatch;

    public override int HandlerCount => _handlers.Length;

    public override HandlerInfo Describe(int handler) => _handlers[handler];

    public override ref HandlerCounters Counters(int handler) => ref _counters[handler];

    public override bool IsBound(int handler) => _slots[handler] is not null;

    internal void Set(int handler, bool enabled) => BindSlot(handler, enabled ? this : null);

    protected override void BindSlot(int handler, object? spindle) => _slots[handler] = spindle;

    protected override Delegate? FindContainment(int handler) => null;

    protected override void DetachTable()
    {
    }
}
