using System;
using System.Collections.Generic;
using System.Text;
using KernelSuite.Net;
using Spin;
using Spin.Kernel.Console;
using Spin.Kernel.Machine;

namespace KernelSuite.Console;

/// <summary>The log and the shell compiled by ilc.</summary>
internal static class ConsoleTests
{
    private const int Rounds = 1_000;

    internal static void Register(TestRun run)
    {
        run.Test("console: a line of the log is kept and shown", Keep);
        run.Test("console: writing to the log allocates nothing", Allocation);
        run.Test("console: the shell runs what is typed, completes and recalls", Type);
    }

    private static void Keep()
    {
        var log = new KernelLog(new StillClock(), new SilentSink(), lines: 4);
        for (int i = 0; i < Rounds; i++)
        {
            log.SourceFor("suite").Write(LogLevel.Warning, "line ", i);
        }

        Span<byte> buffer = stackalloc byte[LogFormat.MaximumLine];
        var line = new LineBuilder(buffer);
        Check.True(log.Ring.TryRead(log.Ring.Next - 1, ref line, out _), "the latest line is there");
        Check.Equal("[    0.000000] suite: warning: line 999", Encoding.ASCII.GetString(line.Line));
    }

    private static void Allocation()
    {
        var log = new KernelLog(new StillClock(), new SilentSink());
        LogSource source = log.SourceFor("suite");
        source.Write(LogLevel.Information, "first ", 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ulong start = Instructions.ReadTimestamp();
        for (int i = 0; i < Rounds; i++)
        {
            source.Write(LogLevel.Information, "a line of thirty-two characters ", i);
        }

        ulong end = Instructions.ReadTimestamp();
        Check.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Figures.Add("console: a line to the log", (double)(end - start) / Rounds, "instructions");
    }

    private static void Type()
    {
        var terminal = new Terminal();
        var commands = new ShellCommands();
        commands.Add(new HelpCommand(commands));
        commands.Add(new UptimeCommand(new StillClock()));
        commands.Add(new LogCommand(new KernelLog(new StillClock(), new SilentSink())));
        var shell = new Shell(terminal, commands);
        foreach (char key in "up\t\r\e[A\rhelp\rlog levels\rnonsense\r")
        {
            shell.Feed((byte)key);
        }

        string text = terminal.Text;
        Check.Equal(2, text.Split("0 days 00:00:00.000").Length - 1);
        Check.True(text.Contains("the time since boot", StringComparison.Ordinal), "help lists uptime");
        Check.True(text.Contains("console  information", StringComparison.Ordinal), "log levels lists the console");
        Check.True(text.Contains("nonsense: no such command", StringComparison.Ordinal), "an unknown command is told");
    }

    private sealed class Terminal : TextSink
    {
        private readonly List<char> _text = [];

        internal string Text => new(_text.ToArray());

        internal override void Write(ReadOnlySpan<char> text)
        {
            foreach (char character in text)
            {
                _text.Add(character);
            }
        }
    }
}
