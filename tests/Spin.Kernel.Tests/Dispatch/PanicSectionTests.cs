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
    private readonly FakeTable _table = new();

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
