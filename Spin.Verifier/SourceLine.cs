namespace Spin.Verifier;

/// <summary>A place in source, from the sequence points of a portable symbol file.</summary>
/// <param name="File">The file as the compiler knew it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record SourceLine(string File, int Line, int Column);
