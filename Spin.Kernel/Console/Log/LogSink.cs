using System;

namespace Spin.Kernel.Console;

/// <summary>Where the log's lines go besides memory: the serial line.</summary>
internal abstract class LogSink
{
    /// <summary>
    /// Writes one line, given without its end. Any level, interrupts included: it neither waits nor allocates.
    /// </summary>
    internal abstract void Write(ReadOnlySpan<byte> line);
}
