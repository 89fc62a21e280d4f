using System;
using System.Collections.Generic;
using System.Text;
using Spin.Kernel.Console;

namespace Spin.Kernel.Tests.Console;

/// <summary>A serial line that keeps what was written.</summary>
internal sealed class FakeLogSink : LogSink
{
    internal List<string> Lines { get; } = [];

    internal bool KeepsLines { get; init; } = true;

    internal override void Write(ReadOnlySpan<byte> line)
    {
        if (KeepsLines)
        {
            Lines.Add(Encoding.ASCII.GetString(line));
        }
    }
}
