using System;
using Spin.Net;

namespace Spin.Tests.ProtocolGraph;

/// <summary>The table of <see cref="FrameArrived"/> in a test's process, written by hand: hands frames to the protocols of the test's stack.</summary>
internal sealed class FrameTable : FrameArrivedTable
{
    public override string EventName => "Spin.Net.FrameArrived";

    public override Level Level => Level.Dispatch;

    public override int HandlerCount => 0;

    /// <summary>Attaches the one table.</summary>
    internal static void AttachNew() => Attach(new FrameTable());

    public override HandlerInfo Describe(int handler) => throw new NotSupportedException();

    public override ref HandlerCounters Counters(int handler) => throw new NotSupportedException();

    public override bool IsBound(int handler) => false;

    protected override bool Dispatch(in EthernetFrame frame) => Graph.Take(frame);

    protected override void BindSlot(int handler, object? spindle) => throw new NotSupportedException();

    protected override Delegate? FindContainment(int handler) => null;
}
