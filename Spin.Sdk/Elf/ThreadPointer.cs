using System;
using System.IO;

namespace Spin.Sdk.Elf;

/// <summary>
/// Moves the thread pointer from FS to GS. The native compiler reaches thread-local variables by the general dynamic model of
/// Linux, which the linker turns into <c>mov rax, fs:[0]; lea rax, [rax + offset]</c> (ELF Handling for Thread-Local Storage,
/// 4.4.6). In a kernel FS belongs to user programs and GS to the kernel, so each such instruction gets the other prefix.
/// </summary>
internal static class ThreadPointer
{
    /// <summary>R_X86_64_TLSGD, the relocation at each access (x86-64 psABI, table 4.10).</summary>
    internal const uint AccessRelocation = 19;

    private const byte GsPrefix = 0x65;

    /// <summary>fs mov rax, [0]; lea rax, [rax + disp32] up to the displacement.</summary>
    private static readonly byte[] s_access = [0x64, 0x48, 0x8B, 0x04, 0x25, 0x00, 0x00, 0x00, 0x00, 0x48, 0x8D, 0x80];

    /// <summary>Patches all accesses of a linked kernel.</summary>
    /// <param name="kernel">The kernel's bytes, changed in place.</param>
    /// <param name="objectFile">The object that it was linked from, by which the accesses are counted.</param>
    /// <returns>How many accesses were patched.</returns>
    /// <exception cref="InvalidDataException">
    /// A file is no ELF, or the kernel has not the accesses that the object has: one missed would read through a user program's FS.
    /// </exception>
    internal static int Patch(byte[] kernel, byte[] objectFile)
    {
        int expected = ElfFile.Read(objectFile).CountRelocations(AccessRelocation);
        ElfFile linked = ElfFile.Read(kernel);
        int patched = 0;
        foreach (ElfSection section in linked.Sections)
        {
            if (!section.IsExecutable)
            {
                continue;
            }

            Span<byte> code = linked.Bytes(section);
            for (int at = code.IndexOf(s_access); at >= 0; at = Next(code, at))
            {
                code[at] = GsPrefix;
                patched++;
            }
        }

        return patched == expected
            ? patched
            : throw new InvalidDataException($"{expected} accesses to thread-local variables were compiled, {patched} found in the linked kernel");
    }

    private static int Next(Span<byte> code, int at)
    {
        int next = code[(at + 1)..].IndexOf(s_access);
        return next < 0 ? next : at + 1 + next;
    }
}
