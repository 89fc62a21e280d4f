using System;
using Spin;
using Spin.Net;

namespace KernelSuite.Net;

/// <summary>The table of <see cref="DatagramArrived"/> in this image: sends every datagram back.</summary>
internal sealed class EchoTable : DatagramArrivedTable
{
    private static EchoTable? s_table;

    private IUdp? _udp;

    public override string EventName => "Spin.Net.DatagramArrived";

    public override Level Level => Level.Dispatch;

    public override int HandlerCount => 0;

    /// <summary>Attaches the table, or gives it another service.</summary>
    internal static void Attach(IUdp udp)
    {
        if (s_table is null)
        {
            s_table = new EchoTable();
            Attach(s_table);
        }

        s_table._udp = udp;
    }

    public override HandlerInfo Describe(int handler) => throw new NotSupportedException();

    public override ref HandlerCounters Counters(int handler) => throw new NotSupportedException();

    public override bool IsBound(int handler) => false;

    protected override void Dispatch(in Datagram datagram) =>
        _udp!.TrySend(datagram.Source, datagram.DestinationPort, datagram.Payload);

    protected override void BindSlot(int handler, object? spindle) => throw new NotSupportedException();

    protected override Delegate? FindContainment(int handler) => null;
}
