using System;
using System.Collections.Generic;
using System.Globalization;

namespace Spin.Testing;

/// <summary>Keeps what spindles write to the log.</summary>
public sealed class FakeLog
{
    /// <summary>The kernel's limit of a line.</summary>
    private const int LongestText = 160;

    private readonly List<LogLine> _lines = [];

    internal FakeLog() { }

    /// <summary>The lines in the order in which they were written.</summary>
    public IReadOnlyList<LogLine> Lines => _lines;

    /// <summary>The lowest level that is kept.</summary>
    public LogLevel Level { get; set; } = LogLevel.Debug;

    internal ILog For(SpindleContext spindle) => new Tagged(this, spindle.Name);

    private sealed class Tagged(FakeLog log, string spindle) : ILog
    {
        public bool IsEnabled(LogLevel level) => level >= log.Level;

        public void Write(LogLevel level, ReadOnlySpan<char> text) => Add(level, text.ToString());

        public void Write(LogLevel level, ReadOnlySpan<char> text, long value) =>
            Add(level, string.Concat(text, value.ToString(CultureInfo.InvariantCulture)));

        private void Add(LogLevel level, string text)
        {
            if (IsEnabled(level))
            {
                log._lines.Add(new LogLine(spindle, level, text.Length > LongestText ? text[..LongestText] : text));
            }
        }
    }
}
