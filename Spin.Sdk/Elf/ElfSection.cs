namespace Spin.Sdk.Elf;

/// <summary>A section header of an ELF file (System V ABI, chapter 4, Sections).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Flags">How it is loaded.</param>
/// <param name="Address">Where it lies in memory.</param>
/// <param name="Offset">Where it lies in the file.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Link">The section that it refers to: of a symbol table, its names; of relocations, their symbols.</param>
/// <param name="Info">Of relocations, the section that they change.</param>
internal sealed record ElfSection(
    string Name, ElfSectionType Type, ulong Flags, ulong Address, ulong Offset, ulong Size, uint Link, uint Info)
{
    private const ulong ExecutableFlag = 0x4;

    /// <summary>Whether it holds instructions.</summary>
    internal bool IsExecutable => (Flags & ExecutableFlag) != 0 && Type == ElfSectionType.Program;
}
