using System;
using System.Text;
using Spin.Kernel.Boot;
using Spin.Kernel.Console;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Tests.Console;
using Xunit;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>What dispatch adds to the panic screen.</summary>
public sealed class PanicSectionTests
{
    private const long Start = 7;

    private readonly FakeTable _table = new();
    private long _now = Start;

    [Fact]
    public void Handlers_OnTheStack_AreNamedInnermostFirst()
    {
        ContainmentMap map = new([new Containment(0x100, 0x200, _table, 0), new Containment(0x200, 0x300, _table, 1)]);

        Assert.Equal(
            "  Watch.See of Spin.Net.DatagramArrived\r\n  Echo.Reply of Spin.Net.DatagramArrived\r\n",
            Write(new HandlersSection(map), 0x50, 0x2FF, 0x100, 0x300));
        Assert.Equal("  none\r\n", Write(new HandlersSection(map), 0x50, 0x300));
    }

    [Fact]
    public void Events_ThatWereRaised_AreCounted()
    {
        _table.Counters(1) = new HandlerCounters { Handled = 5, Faulted = 2, GuardFaulted = 1, Overrun = 1 };

        Assert.Equal(
            "  Spin.Net.DatagramArrived: raised 12, handled 16, faulted 4, overrun 1\r\n",
            Write(new EventsSection([_table, new CountingTable(1)])));
    }

    [Fact]
    public void LastEvents_AreCountedByInterval_NewestFirst_AndForgotten()
    {
        CountingTable table = new(1);
        EventHistory history = new([table, new CountingTable(1)], now: Start);
        Assert.Equal("  none\r\n", Write(new HistorySection(history)));
        table.Count();
        table.Count();
        Pass(history, intervals: 2);
        table.Count();
        Assert.Equal($"  {table.EventName}: 1 0 2 0 0 0 0 0 0 0\r\n", Write(new HistorySection(history)));
        Pass(history, intervals: EventHistory.Intervals);
        Assert.Equal($"  {table.EventName}: 0 0 0 0 0 0 0 0 0 1\r\n", Write(new HistorySection(history)));
        Pass(history, intervals: 1);
        Assert.Equal("  none\r\n", Write(new HistorySection(history)));
    }

    [Fact]
    public void LastEvents_WhereTicksWereLost_AreNotMovedToLater()
    {
        CountingTable table = new(1);
        EventHistory history = new([table], now: Start);
        table.Count();
        history.Tick(Start + 350_000_000);
        table.Count();
        Assert.Equal($"  {table.EventName}: 1 0 0 1 0 0 0 0 0 0\r\n", Write(new HistorySection(history)));
        history.Tick(Start + 400_000_000_000);
        Assert.Equal("  none\r\n", Write(new HistorySection(history)));
    }

    [Fact]
    public void LastEvents_AreKept_WithoutAllocating()
    {
        EventHistory history = new([_table], now: Start);
        Pass(history, intervals: 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Pass(history, intervals: 30);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private void Pass(EventHistory history, int intervals)
    {
        for (int tick = 0; tick < 2 * intervals; tick++)
        {
            _now += 50_000_000;
            history.Tick(_now);
        }
    }

    private static string Write(PanicSection section, params ulong[] stack)
    {
        RecordingWriter writer = new();
        section.Write(writer, new PanicReport { Stack = stack });
        return writer.Written;
    }

    private sealed class RecordingWriter : PanicWriter
    {
        private readonly StringBuilder _written = new();

        internal string Written => _written.ToString();

        internal override void Put(byte value) => _written.Append((char)value);
    }
}
