using System;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>A table without code: slots and counters.</summary>
internal sealed class CountingTable(int handlers, string spindle = "Probe") : EventTable
{
    private readonly object?[] _slots = new object?[handlers];
    private readonly HandlerCounters[] _counters = new HandlerCounters[handlers];

    public override string EventName => "Tests.Probed";

    public override Level Level => Level.Strand;

    public override int HandlerCount => handlers;

    public override InstallationList? Installed => List;

    /// <summary>The handlers installed at run time, where any can be.</summary>
    internal InstallationList? List { get; set; }

    /// <summary>Counts a raise.</summary>
    internal void Count() => RaisedCount++;

    /// <summary>Sets a slot.</summary>
    internal void Set(int handler, object? instance) => BindSlot(handler, instance);

    public override HandlerInfo Describe(int handler) => new(0, spindle, $"Handle{handler}", "", Order.Normal, 0, contained: true);

    public override ref HandlerCounters Counters(int handler) => ref _counters[handler];

    public override bool IsBound(int handler) => _slots[handler] is not null;

    protected override void BindSlot(int handler, object? spindle) => _slots[handler] = spindle;

    protected override Delegate? FindContainment(int handler) => null;

    protected override void DetachTable()
    {
    }
}
