using System;
using Spin.Net;

namespace Spin.Kernel.Tests.Net;

/// <summary>
/// The table of <see cref="DatagramArrived"/> in this process: hands what is raised to the test of the thread that raises it, so that
/// tests may run side by side.
/// </summary>
internal sealed class DatagramTable : DatagramArrivedTable
{
    private static readonly DatagramTable s_table = Create();

    [ThreadStatic]
    private static DatagramArrived? t_receiver;

    public override string EventName => "Spin.Net.DatagramArrived";

    public override Level Level => Level.Dispatch;

    public override int HandlerCount => 0;

    /// <summary>Hands what is raised on this thread to a receiver from here on.</summary>
    internal static void Receive(DatagramArrived receiver)
    {
        GC.KeepAlive(s_table);
        t_receiver = receiver;
    }

    public override HandlerInfo Describe(int handler) => throw new NotSupportedException();

    public override ref HandlerCounters Counters(int handler) => throw new NotSupportedException();

    public override bool IsBound(int handler) => false;

    protected override void Dispatch(in Datagram datagram) => t_receiver?.Invoke(datagram);

    protected override void BindSlot(int handler, object? spindle) => throw new NotSupportedException();

    protected override Delegate? FindContainment(int handler) => null;

    private static DatagramTable Create()
    {
        var table = new DatagramTable();
        Attach(table);
        return table;
    }
}
