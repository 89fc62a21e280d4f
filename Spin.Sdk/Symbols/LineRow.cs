namespace Spin.Sdk.Symbols;

/// <summary>From an address on, code comes from a line of a file.</summary>
/// <param name="Address">The address.</param>
/// <param name="Path">The file, as the compiler was given it; empty where a sequence of code ends.</param>
/// <param name="Line">The line, from 1; 0 where none is known.</param>
internal readonly record struct LineRow(ulong Address, string Path, int Line);
