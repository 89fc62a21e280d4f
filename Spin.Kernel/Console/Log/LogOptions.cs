using System;

namespace Spin.Kernel.Console;

/// <summary>
/// The log's options on the kernel's command line: <c>log=debug</c> for all, <c>log=net:debug,warning</c> for one source and the
/// others; <c>console=warning</c> for what goes to the serial line besides memory.
/// </summary>
internal static class LogOptions
{
    /// <summary>The levels of sources.</summary>
    internal const string LogKey = "log";

    /// <summary>The level of the serial line.</summary>
    internal const string ConsoleKey = "console";

    /// <summary>Applies the options.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="log">The log.</param>
    /// <param name="complaints">Where an option that cannot be understood is told.</param>
    internal static void Apply(CommandLine line, KernelLog log, ILog complaints)
    {
        if (line.TryGet(LogKey, out string levels))
        {
            // For all first, whatever the order: one source's own level stands.
            ApplyParts(levels, ofOneSource: false, log, complaints);
            ApplyParts(levels, ofOneSource: true, log, complaints);
        }

        if (line.TryGet(ConsoleKey, out string console))
        {
            if (LogLevels.TryParse(console, out LogLevel level))
            {
                log.SinkLevel = level;
            }
            else
            {
                complaints.Write(LogLevel.Warning, $"console: no such level: {console}");
            }
        }
    }

    private static void ApplyParts(ReadOnlySpan<char> levels, bool ofOneSource, KernelLog log, ILog complaints)
    {
        while (true)
        {
            int end = levels.IndexOf(',');
            ReadOnlySpan<char> part = end < 0 ? levels : levels[..end];
            if (part.Contains(':') == ofOneSource && !(ofOneSource ? TrySetOne(part, log) : TrySetAll(part, log)))
            {
                complaints.Write(LogLevel.Warning, $"log: no such level: {part}");
            }

            if (end < 0)
            {
                return;
            }

            levels = levels[(end + 1)..];
        }
    }

    private static bool TrySetAll(ReadOnlySpan<char> part, KernelLog log)
    {
        bool known = LogLevels.TryParse(part, out LogLevel level);
        if (known)
        {
            log.SetLevel(level);
        }

        return known;
    }

    private static bool TrySetOne(ReadOnlySpan<char> part, KernelLog log)
    {
        int colon = part.IndexOf(':');
        bool known = LogLevels.TryParse(part[(colon + 1)..], out LogLevel level) && colon > 0;
        if (known)
        {
            log.SourceFor(part[..colon].ToString()).Level = level;
        }

        return known;
    }
}
