using System;

namespace Spin.Kernel.Console;

/// <summary>How a line of the log looks: <c>[    0.001234] net: warning: text</c>.</summary>
internal static class LogFormat
{
    /// <summary>The longest text of one line.</summary>
    internal const int MaximumText = 160;

    /// <summary>The longest line, with its time, source and level.</summary>
    internal const int MaximumLine = 224;

    private const long NanosecondsPerMicrosecond = 1_000;
    private const long MicrosecondsPerSecond = 1_000_000;
    private const int SecondDigits = 5;
    private const int MicrosecondDigits = 6;

    /// <summary>Composes a line.</summary>
    /// <param name="line">Where it goes.</param>
    /// <param name="nanoseconds">When it was written, since boot.</param>
    /// <param name="source">Who wrote it.</param>
    /// <param name="level">Its level.</param>
    /// <param name="text">Its text.</param>
    internal static void Compose(
        ref LineBuilder line, long nanoseconds, ReadOnlySpan<char> source, LogLevel level, ReadOnlySpan<byte> text)
    {
        long microseconds = nanoseconds / NanosecondsPerMicrosecond;
        line.Append("[");
        line.Append(microseconds / MicrosecondsPerSecond, SecondDigits);
        line.Append(".");
        line.Append(microseconds % MicrosecondsPerSecond, MicrosecondDigits, (byte)'0');
        line.Append("] ");
        line.Append(source);
        line.Append(level switch
        {
            LogLevel.Debug => ": debug: ",
            LogLevel.Warning => ": warning: ",
            LogLevel.Error => ": error: ",
            _ => ": ",
        });
        line.Append(text);
    }
}
