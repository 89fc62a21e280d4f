using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Spin.Kernel.Console;
using Spin.Kernel.Tests.Net;
using Xunit;

namespace Spin.Kernel.Tests.Console;

public class KernelLogTests
{
    private readonly FakeClock _clock = new();
    private readonly FakeLogSink _sink = new();
    private readonly KernelLog _log;

    public KernelLogTests() => _log = new KernelLog(_clock, _sink, lines: 8);

    [Fact]
    public void Line_HasTimeSourceLevelAndText()
    {
        _clock.Advance(1_234);
        LogSource net = _log.SourceFor("net");
        net.Write(LogLevel.Information, "up");
        net.Write(LogLevel.Warning, "odd");
        net.Write(LogLevel.Error, "dropped ", -5);
        net.Write(LogLevel.Error, "least ", long.MinValue);
        Assert.Equal(
            [
                "[    1.234000] net: up",
                "[    1.234000] net: warning: odd",
                "[    1.234000] net: error: dropped -5",
                "[    1.234000] net: error: least -9223372036854775808",
            ],
            _sink.Lines);
        Assert.Equal(_sink.Lines, Kept());
    }

    [Fact]
    public void LinesBelowTheSourcesLevel_AreNotKept()
    {
        LogSource quiet = _log.SourceFor("quiet");
        LogSource loud = _log.SourceFor("loud");
        quiet.Level = LogLevel.Error;
        loud.Level = LogLevel.Debug;
        Assert.False(quiet.IsEnabled(LogLevel.Warning));
        Assert.True(loud.IsEnabled(LogLevel.Debug));
        quiet.Write(LogLevel.Warning, "no");
        loud.Write(LogLevel.Debug, "yes");
        Assert.Equal(["[    0.000000] loud: debug: yes"], Kept());
        Assert.Equal(0, quiet.Lines);
        Assert.Equal(1, loud.Lines);
    }

    [Fact]
    public void LinesBelowTheSinksLevel_StayInMemory()
    {
        _log.SinkLevel = LogLevel.Warning;
        _log.SourceFor("net").Write(LogLevel.Information, "up");
        Assert.Empty(_sink.Lines);
        Assert.Single(Kept());
    }

    [Fact]
    public void LevelThatIsNone_IsRefused()
    {
        _log.SourceFor("net").Write((LogLevel)17, "what");
        Assert.Empty(Kept());
    }

    [Fact]
    public void OneName_HasOneSource() => Assert.Same(_log.SourceFor("net"), _log.SourceFor("net"));

    [Fact]
    public void LevelForAll_HoldsForThoseToCome()
    {
        LogSource early = _log.SourceFor("early");
        _log.SetLevel(LogLevel.Debug);
        Assert.Equal(LogLevel.Debug, early.Level);
        Assert.Equal(LogLevel.Debug, _log.SourceFor("late").Level);
    }

    [Fact]
    public void LongText_IsCut()
    {
        _log.SourceFor("net").Write(LogLevel.Information, new string('x', 500));
        Assert.Equal(160, _sink.Lines[0].Count(character => character == 'x'));
    }

    [Fact]
    public void TextThatIsNotPrintable_CannotFakeALine()
    {
        _log.SourceFor("net").Write(LogLevel.Information, "a\n##spin end\e[2Jé\0");
        Assert.Equal("[    0.000000] net: a?##spin end?[2J??", Assert.Single(_sink.Lines));
    }

    [Fact]
    public void Ring_KeepsTheLatestLines()
    {
        LogSource net = _log.SourceFor("net");
        for (int i = 0; i < 20; i++)
        {
            net.Write(LogLevel.Information, "line ", i);
        }

        Assert.Equal(Enumerable.Range(12, 8).Select(i => $"[    0.000000] net: line {i}"), Kept());
    }

    [Fact]
    public void Writing_AllocatesNothing()
    {
        var log = new KernelLog(_clock, new FakeLogSink { KeepsLines = false });
        LogSource net = log.SourceFor("net");
        Write(net);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Write(net);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void Write(LogSource net)
        {
            for (int i = 0; i < 1_000; i++)
            {
                net.Write(LogLevel.Information, "a line with a number ", i);
                net.Write(LogLevel.Debug, "a line that is not kept");
            }
        }
    }

    [Fact]
    public void ConcurrentWriters_NeverShowHalfALine()
    {
        var log = new KernelLog(_clock, new FakeLogSink { KeepsLines = false }, lines: 64);
        Task[] writers = [.. Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            LogSource source = log.SourceFor("w");
            for (int i = 0; i < 20_000; i++)
            {
                source.Write(LogLevel.Information, new string((char)('a' + writer), 100));
            }
        }))];
        Span<byte> buffer = stackalloc byte[LogFormat.MaximumLine];
        while (!Task.WhenAll(writers).IsCompleted)
        {
            // The oldest lines are being overwritten: the newest half is what a reader asks for.
            for (long number = log.Ring.Next - 16; number < log.Ring.Next; number++)
            {
                var line = new LineBuilder(buffer);
                if (number >= 0 && log.Ring.TryRead(number, ref line, out _))
                {
                    string text = Encoding.ASCII.GetString(line.Line)[18..];
                    Assert.Equal(new string(text[0], 100), text);
                }
            }
        }
    }

    private string[] Kept()
    {
        var lines = new System.Collections.Generic.List<string>();
        Span<byte> buffer = stackalloc byte[LogFormat.MaximumLine];
        for (long number = _log.Ring.Oldest; number < _log.Ring.Next; number++)
        {
            var line = new LineBuilder(buffer);
            if (_log.Ring.TryRead(number, ref line, out _))
            {
                lines.Add(Encoding.ASCII.GetString(line.Line));
            }
        }

        return [.. lines];
    }
}
