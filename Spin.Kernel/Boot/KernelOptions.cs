using System;
using Spin.Kernel.Console;
using Spin.Kernel.Net;

namespace Spin.Kernel.Boot;

/// <summary>All options that the kernel reads from its command line (<c>docs/command-line.md</c>).</summary>
internal static class KernelOptions
{
    private static readonly string[] s_keys =
    [
        NetworkOptions.AddressKey, NetworkOptions.GatewayKey, HeapOption.Key, LogOptions.LogKey, LogOptions.ConsoleKey,
        SchedulerOptions.TicksKey, SchedulerOptions.TurnKey, ApicOption.Key,
    ];

    private static CommandLine? s_line;

    /// <summary>The command line. Call when there is a heap.</summary>
    internal static CommandLine Line => s_line ??= new CommandLine(TextOf(MemoryStart.Information.CommandLine));

    /// <summary>Tells the log of options that nobody reads, and of what was not understood before there was a log.</summary>
    internal static void ReportUnknown(ILog log)
    {
        Line.ReportUnknown(s_keys, log);
        ApicOption.Check(Line, log);
    }

    /// <summary>The command line as characters. A byte that is no ASCII stands for the character of its number.</summary>
    private static ReadOnlySpan<char> TextOf(ReadOnlySpan<byte> line)
    {
        char[] text = new char[line.Length];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)line[i];
        }

        return text;
    }
}
