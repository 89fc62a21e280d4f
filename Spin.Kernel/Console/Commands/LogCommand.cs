using System;
using System.Globalization;

namespace Spin.Kernel.Console;

/// <summary>Shows the log, and sets who may write what to it.</summary>
internal sealed class LogCommand(KernelLog log) : ShellCommand
{
    private const string Levels = "levels";
    private const string All = "all";
    private const string Console = "console";
    private const int DefaultLines = 20;

    /// <inheritdoc/>
    internal override string Name => "log";

    /// <inheritdoc/>
    internal override string Usage => "[<lines> | levels | <source> | <source>|all|console <level>]";

    /// <inheritdoc/>
    internal override string Summary => "the log's latest lines, all or of one source; levels per source and for the console";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        switch (arguments)
        {
            case []:
                ShowLines(DefaultLines, null, output);
                return true;
            case [Levels]:
                ShowLevels(output);
                return true;
            case [var word] when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int lines):
                ShowLines(lines, null, output);
                return true;
            case [var word] when Find(word) is { } source:
                ShowLines(DefaultLines, source, output);
                return true;
            case [All, var word] when LogLevels.TryParse(word, out LogLevel level):
                log.SetLevel(level);
                return true;
            case [Console, var word] when LogLevels.TryParse(word, out LogLevel level):
                log.SinkLevel = level;
                return true;
            case [var name, var word] when Find(name) is { } source && LogLevels.TryParse(word, out LogLevel level):
                source.Level = level;
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
        if (before.IsEmpty)
        {
            candidates.Add(Levels);
            candidates.Add(All);
            candidates.Add(Console);
            foreach (LogSource source in log.Sources)
            {
                candidates.Add(source.Name);
            }
        }
        else if (before.Length == 1 && before[0] != Levels)
        {
            foreach (string level in LogLevels.Names)
            {
                candidates.Add(level);
            }
        }
    }

    private LogSource? Find(string name)
    {
        foreach (LogSource source in log.Sources)
        {
            if (source.Name == name)
            {
                return source;
            }
        }

        return null;
    }

    private void ShowLevels(TextSink output)
    {
        var table = new Table("source", "level", ">lines");
        foreach (LogSource source in log.Sources)
        {
            table.Add(source.Name, LogLevels.NameOf(source.Level), $"{source.Lines}");
        }

        table.Add(Console, LogLevels.NameOf(log.SinkLevel), "");
        table.Write(output);
    }

    private void ShowLines(int lines, LogSource? only, TextSink output)
    {
        Span<byte> buffer = stackalloc byte[LogFormat.MaximumLine];
        Span<char> text = stackalloc char[LogFormat.MaximumLine];
        long end = log.Ring.Next;
        for (long number = FirstOf(lines, only, end); number < end; number++)
        {
            var line = new LineBuilder(buffer);
            if (log.Ring.TryRead(number, ref line, out LogSource? source) && (only is null || source == only))
            {
                int length = 0;
                foreach (byte character in line.Line)
                {
                    text[length++] = (char)character;
                }

                output.WriteLine(text[..length]);
            }
        }
    }

    /// <summary>The first of the latest lines of a source.</summary>
    private long FirstOf(int lines, LogSource? only, long end)
    {
        long number = end;
        Span<byte> buffer = stackalloc byte[LogFormat.MaximumLine];
        while (number > log.Ring.Oldest && lines > 0)
        {
            number--;
            var line = new LineBuilder(buffer);
            if (log.Ring.TryRead(number, ref line, out LogSource? source) && (only is null || source == only))
            {
                lines--;
            }
        }

        return number;
    }
}
