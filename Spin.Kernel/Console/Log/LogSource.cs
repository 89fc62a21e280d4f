using System;
using System.Threading;

namespace Spin.Kernel.Console;

/// <summary>The log as one spindle, or one part of the nucleus, is given it: tagged with its name, filtered by its own level.</summary>
internal sealed class LogSource : ILog
{
    private readonly KernelLog _log;
    private int _level;
    private long _lines;

    internal LogSource(KernelLog log, string name, LogLevel level)
    {
        _log = log;
        Name = name;
        _level = (int)level;
    }

    /// <summary>Who writes.</summary>
    internal string Name { get; }

    /// <summary>Lines below this level are not kept.</summary>
    internal LogLevel Level
    {
        get => (LogLevel)Volatile.Read(ref _level);
        set => Volatile.Write(ref _level, (int)value);
    }

    /// <summary>How many lines were kept.</summary>
    internal long Lines => Volatile.Read(ref _lines);

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel level) => level >= Level && level <= LogLevel.Error;

    /// <inheritdoc/>
    public void Write(LogLevel level, ReadOnlySpan<char> text)
    {
        if (IsEnabled(level))
        {
            Span<byte> buffer = stackalloc byte[LogFormat.MaximumText];
            var line = new LineBuilder(buffer);
            line.Append(text);
            Keep(level, line.Line);
        }
    }

    /// <inheritdoc/>
    public void Write(LogLevel level, ReadOnlySpan<char> text, long value)
    {
        if (IsEnabled(level))
        {
            Span<byte> buffer = stackalloc byte[LogFormat.MaximumText];
            var line = new LineBuilder(buffer);
            line.Append(text);
            line.Append(value);
            Keep(level, line.Line);
        }
    }

    private void Keep(LogLevel level, ReadOnlySpan<byte> text)
    {
        Interlocked.Increment(ref _lines);
        _log.Keep(this, level, text);
    }
}
