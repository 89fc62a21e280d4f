using System;
using System.Threading;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Console;

/// <summary>
/// The kernel's log: the latest lines in memory, those that matter enough on the serial line too. Writing allocates nothing and
/// waits for nobody, at Dispatch level and at interrupt level alike.
/// </summary>
internal sealed class KernelLog
{
    /// <summary>How many lines are kept in memory.</summary>
    internal const int DefaultLines = 256;

    private readonly IClock _clock;
    private readonly LogSink _sink;
    private readonly GrowableArray<LogSource> _sources = new();
    private int _sinkLevel = (int)LogLevel.Information;
    private int _defaultLevel = (int)LogLevel.Information;

    /// <summary>Creates the log.</summary>
    /// <param name="clock">The time since boot.</param>
    /// <param name="sink">Where lines go besides memory.</param>
    /// <param name="lines">How many lines are kept.</param>
    internal KernelLog(IClock clock, LogSink sink, int lines = DefaultLines)
    {
        _clock = clock;
        _sink = sink;
        Ring = new LogRing(lines);
    }

    /// <summary>The latest lines.</summary>
    internal LogRing Ring { get; }

    /// <summary>Lines below this level stay in memory alone.</summary>
    internal LogLevel SinkLevel
    {
        get => (LogLevel)Volatile.Read(ref _sinkLevel);
        set => Volatile.Write(ref _sinkLevel, (int)value);
    }

    /// <summary>The level of sources yet to come. Set by <see cref="SetLevel"/> for all.</summary>
    internal LogLevel DefaultLevel => (LogLevel)_defaultLevel;

    /// <summary>Everyone who may write, oldest first. Strand level.</summary>
    internal ReadOnlySpan<LogSource> Sources => _sources.Items;

    /// <summary>Gives a spindle, or a part of the nucleus, its log; one name has one. Strand level, while the kernel starts it.</summary>
    internal LogSource SourceFor(string name)
    {
        foreach (LogSource known in _sources)
        {
            if (known.Name == name)
            {
                return known;
            }
        }

        var source = new LogSource(this, name, DefaultLevel);
        _sources.Add(source);
        return source;
    }

    /// <summary>Sets the level of every source, and of those yet to come.</summary>
    internal void SetLevel(LogLevel level)
    {
        _defaultLevel = (int)level;
        foreach (LogSource source in _sources)
        {
            source.Level = level;
        }
    }

    /// <summary>Keeps a line that passed its source's filter.</summary>
    internal void Keep(LogSource source, LogLevel level, ReadOnlySpan<byte> text)
    {
        long now = _clock.Nanoseconds;
        Ring.Add(source, level, now, text);
        if (level >= SinkLevel)
        {
            Span<byte> buffer = stackalloc byte[LogFormat.MaximumLine];
            var line = new LineBuilder(buffer);
            LogFormat.Compose(ref line, now, source.Name, level, text);
            _sink.Write(line.Line);
        }
    }
}
