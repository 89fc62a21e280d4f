using System;
using Spin.Net;

namespace Spin.Tests.ProtocolGraph;

/// <summary>The table of <see cref="DatagramArrived"/> in a test's process, written by hand: hands datagrams to the test.</summary>
internal sealed class DatagramTable : DatagramArrivedTable
{
    public override string EventName => "Spin.Net.DatagramArrived";

    public override Level Level => Level.Dispatch;

    public override int HandlerCount => 0;

    /// <summary>Attaches the one table.</summary>
    internal static void AttachNew() => Attach(new DatagramTable());

    public override HandlerInfo Describe(int handler) => throw new NotSupportedException();

    public override ref HandlerCounters Counters(int handler) => throw new NotSupportedException();

    public override bool IsBound(int handler) => false;

    protected override void Dispatch(in Datagram datagram) => Graph.Take(datagram);

    protected override void BindSlot(int handler, object? spindle) => throw new NotSupportedException();

    protected override Delegate? FindContainment(int handler) => null;
}
