using System;
using System.Threading;

namespace Spin.Kernel.Console;

/// <summary>
/// The latest lines of the log. Writers take a number each and write only that number's place, so that one may interrupt another;
/// readers look at the number before and after, and skip a line that changed meanwhile. Allocates nothing after its creation.
/// </summary>
internal sealed class LogRing
{
    /// <summary>Stands for the number of a line that is being written.</summary>
    internal const long Changing = -1;

    private readonly LogEntry[] _entries;
    private readonly byte[] _text;
    private long _next;

    /// <summary>Creates a ring.</summary>
    /// <param name="lines">How many lines it keeps.</param>
    internal LogRing(int lines)
    {
        _entries = new LogEntry[lines];
        _text = new byte[lines * LogFormat.MaximumText];
        Array.Fill(_entries, new LogEntry { Number = Changing });
    }

    /// <summary>The number of the next line.</summary>
    internal long Next => Volatile.Read(ref _next);

    /// <summary>The number of the oldest line that may still be there.</summary>
    internal long Oldest => Math.Max(0, Next - _entries.Length);

    /// <summary>Adds a line.</summary>
    internal void Add(LogSource source, LogLevel level, long nanoseconds, ReadOnlySpan<byte> text)
    {
        long number = Interlocked.Increment(ref _next) - 1;
        int place = (int)(number % _entries.Length);
        ref LogEntry entry = ref _entries[place];
        Volatile.Write(ref entry.Number, Changing);
        Interlocked.MemoryBarrier();
        entry.Nanoseconds = nanoseconds;
        entry.Source = source;
        entry.Level = level;
        entry.Length = text.Length;
        text.CopyTo(_text.AsSpan(place * LogFormat.MaximumText, LogFormat.MaximumText));
        Volatile.Write(ref entry.Number, number);
    }

    /// <summary>Composes a line as it is shown.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="line">Where it goes.</param>
    /// <param name="source">Who wrote it.</param>
    /// <returns>False where the line is gone, or not there yet.</returns>
    internal bool TryRead(long number, ref LineBuilder line, out LogSource? source)
    {
        int place = (int)(number % _entries.Length);
        ref LogEntry entry = ref _entries[place];
        source = null;
        if (Volatile.Read(ref entry.Number) != number)
        {
            return false;
        }

        LogEntry copy = entry;
        source = copy.Source;
        LogFormat.Compose(
            ref line,
            copy.Nanoseconds,
            source?.Name,
            copy.Level,
            _text.AsSpan(place * LogFormat.MaximumText, Math.Clamp(copy.Length, 0, LogFormat.MaximumText)));
        Interlocked.MemoryBarrier();
        return Volatile.Read(ref entry.Number) == number;
    }
}
