namespace Spin.Testing;

/// <summary>A line that a spindle wrote to the log.</summary>
/// <param name="Spindle">The spindle's name.</param>
/// <param name="Level">The line's level.</param>
/// <param name="Text">The line, cut as the kernel cuts it.</param>
public sealed record LogLine(string Spindle, LogLevel Level, string Text);
