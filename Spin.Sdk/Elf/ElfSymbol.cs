namespace Spin.Sdk.Elf;

/// <summary>A symbol of an ELF file (System V ABI, chapter 4, Symbol Table).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its value.</param>
/// <param name="Size">Its length in bytes; 0 where unknown.</param>
/// <param name="IsFunction">Whether it names a function.</param>
/// <param name="Section">The number of its section.</param>
internal sealed record ElfSymbol(string Name, ulong Address, ulong Size, bool IsFunction, int Section);
