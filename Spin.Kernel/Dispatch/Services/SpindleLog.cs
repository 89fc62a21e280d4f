using System;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>The log that a spindle is given: tagged with its name.</summary>
/// <param name="log">The spindle's own source of the kernel's log.</param>
/// <param name="machine">The processor.</param>
internal sealed class SpindleLog(ILog log, StrandMachine machine) : ILog
{
    /// <inheritdoc/>
    public bool IsEnabled(LogLevel level) => log.IsEnabled(level);

    /// <inheritdoc/>
    public void Write(LogLevel level, ReadOnlySpan<char> text)
    {
        log.Write(level, text);
        machine.PollTermination();
    }

    /// <inheritdoc/>
    public void Write(LogLevel level, ReadOnlySpan<char> text, long value)
    {
        log.Write(level, text, value);
        machine.PollTermination();
    }
}
