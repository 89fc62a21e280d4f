using System;
using Spin.Kernel.Console;

namespace KernelSuite.Net;

/// <summary>Where the log's lines go nowhere.</summary>
internal sealed class SilentSink : LogSink
{
    internal override void Write(ReadOnlySpan<byte> line)
    {
    }
}
