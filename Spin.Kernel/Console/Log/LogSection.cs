using System;

namespace Spin.Kernel.Console;

/// <summary>The log's latest lines on the panic screen.</summary>
internal sealed class LogSection(KernelLog log) : PanicSection
{
    private const int Lines = 16;

    /// <inheritdoc/>
    internal override string Title => "the log's latest lines";

    /// <inheritdoc/>
    internal override void Write(PanicWriter writer, in PanicReport report)
    {
        Span<byte> buffer = stackalloc byte[LogFormat.MaximumLine];
        for (long number = Math.Max(log.Ring.Oldest, log.Ring.Next - Lines); number < log.Ring.Next; number++)
        {
            var line = new LineBuilder(buffer);
            if (log.Ring.TryRead(number, ref line, out _))
            {
                writer.Text("  "u8);
                writer.Text(line.Line);
                writer.Line();
            }
        }
    }
}
