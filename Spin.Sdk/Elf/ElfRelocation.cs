namespace Spin.Sdk.Elf;

/// <summary>A relocation of an object file (System V ABI, chapter 4, Relocation).</summary>
/// <param name="Offset">The place in its section that is changed.</param>
/// <param name="Type">The processor's number of the type.</param>
/// <param name="Section">The name of the section that it refers to; empty for a symbol that is defined elsewhere.</param>
/// <param name="Target">The offset in that section, addend included.</param>
internal readonly record struct ElfRelocation(ulong Offset, uint Type, string Section, ulong Target);
