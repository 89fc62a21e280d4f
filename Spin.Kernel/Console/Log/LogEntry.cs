namespace Spin.Kernel.Console;

/// <summary>What is kept of a line beside its text.</summary>
internal struct LogEntry
{
    /// <summary>The line's number; <see cref="LogRing.Changing"/> while it is written.</summary>
    internal long Number;

    /// <summary>When it was written, in nanoseconds since boot.</summary>
    internal long Nanoseconds;

    /// <summary>Who wrote it.</summary>
    internal LogSource? Source;

    /// <summary>Its level.</summary>
    internal LogLevel Level;

    /// <summary>Bytes of its text.</summary>
    internal int Length;
}
