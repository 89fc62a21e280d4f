namespace Spin.Sdk.Elf;

/// <summary>What a section holds (System V ABI, figure 4-9).</summary>
internal enum ElfSectionType : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Bytes of the program.</summary>
    Program = 1,

    /// <summary>Symbols.</summary>
    Symbols = 2,

    /// <summary>Names.</summary>
    Names = 3,

    /// <summary>Relocations with addends.</summary>
    Relocations = 4,
}
