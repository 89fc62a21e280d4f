using System;
using System.Collections.Generic;

namespace Spin.Kernel.Tests.Net;

/// <summary>A log that keeps its lines for a test.</summary>
internal sealed class FakeLog : ILog
{
    /// <summary>The lines.</summary>
    internal List<string> Lines { get; } = [];

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel level) => true;

    /// <inheritdoc/>
    public void Write(LogLevel level, ReadOnlySpan<char> text) => Lines.Add(text.ToString());

    /// <inheritdoc/>
    public void Write(LogLevel level, ReadOnlySpan<char> text, long value) => Lines.Add(text.ToString() + value);
}
