using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Spin.Sdk.Elf;
using Xunit;

namespace Spin.Sdk.Tests.Elf;

public sealed class ThreadPointerTests
{
    private const string Skip = "needs GNU binutils: sudo apt-get install binutils";

    /// <summary>Two accesses by the general dynamic model, as the native compiler writes them.</summary>
    private const string TwoAccesses = """
        .text
        .globl _start
        _start:
          .byte 0x66
          leaq first@tlsgd(%rip), %rdi
          .word 0x6666
          rex64
          call __tls_get_addr@PLT
          .byte 0x66
          leaq second@tlsgd(%rip), %rdi
          .word 0x6666
          rex64
          call __tls_get_addr@PLT
          ret
        .section .tdata,"awT",@progbits
        first: .quad 1
        second: .quad 2

        """;

    public static bool HasBinutils => File.Exists("/usr/bin/as") && File.Exists("/usr/bin/ld");

    [Fact(SkipUnless = nameof(HasBinutils), Skip = Skip)]
    public void Every_access_of_a_linked_kernel_gets_the_other_prefix()
    {
        (byte[] objectFile, byte[] kernel) = Build(TwoAccesses);
        Assert.Equal(2, ElfFile.Read(objectFile).CountRelocations(ThreadPointer.AccessRelocation));
        Assert.Equal(2, Count(kernel, 0x64));

        Assert.Equal(2, ThreadPointer.Patch(kernel, objectFile));

        Assert.Equal(0, Count(kernel, 0x64));
        Assert.Equal(2, Count(kernel, 0x65));
    }

    [Fact(SkipUnless = nameof(HasBinutils), Skip = Skip)]
    public void Patching_twice_is_refused_since_nothing_is_left()
    {
        (byte[] objectFile, byte[] kernel) = Build(TwoAccesses);
        ThreadPointer.Patch(kernel, objectFile);

        Assert.Contains("2 accesses", Assert.Throws<InvalidDataException>(() => ThreadPointer.Patch(kernel, objectFile)).Message, StringComparison.Ordinal);
    }

    [Fact(SkipUnless = nameof(HasBinutils), Skip = Skip)]
    public void Look_alike_outside_the_code_is_left_alone_and_one_inside_is_refused()
    {
        const string Bytes = ".byte 0x64,0x48,0x8b,0x04,0x25,0,0,0,0,0x48,0x8d,0x80,0,0,0,0\n";
        (byte[] objectFile, byte[] withData) = Build(TwoAccesses + ".data\n" + Bytes);
        Assert.Equal(2, ThreadPointer.Patch(withData, objectFile));

        (objectFile, byte[] withCode) = Build(TwoAccesses + ".text\n" + Bytes);
        Assert.Contains("3 found", Assert.Throws<InvalidDataException>(() => ThreadPointer.Patch(withCode, objectFile)).Message, StringComparison.Ordinal);
    }

    [Fact(SkipUnless = nameof(HasBinutils), Skip = Skip)]
    public void Code_without_thread_locals_needs_nothing()
    {
        (byte[] objectFile, byte[] kernel) = Build(".globl _start\n_start: ret\n");

        Assert.Equal(0, ThreadPointer.Patch(kernel, objectFile));
    }

    [Fact(SkipUnless = nameof(HasBinutils), Skip = Skip)]
    public void Sections_and_symbols_are_those_that_were_assembled()
    {
        (byte[] objectFile, _) = Build(TwoAccesses);
        ElfFile elf = ElfFile.Read(objectFile);

        Assert.True(elf.Sections.First(static section => section.Name == ".text").IsExecutable);
        Assert.False(elf.Sections.First(static section => section.Name == ".tdata").IsExecutable);
        Assert.Equal(8UL, elf.Symbols().First(static symbol => symbol.Name == "second").Address);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(100)]
    public void What_is_no_ELF_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => ElfFile.Read(new byte[length]));

    [Fact(SkipUnless = nameof(HasBinutils), Skip = Skip)]
    public void Cut_ELF_is_refused_wherever_it_is_cut()
    {
        (byte[] objectFile, _) = Build(TwoAccesses);
        for (int length = 0; length < objectFile.Length; length += 7)
        {
            Assert.Throws<InvalidDataException>(() => ElfFile.Read(objectFile[..length]));
        }
    }

    private static int Count(byte[] bytes, byte prefix)
    {
        byte[] access = [prefix, 0x48, 0x8B, 0x04, 0x25, 0, 0, 0, 0, 0x48, 0x8D, 0x80];
        int count = 0;
        for (int at = bytes.AsSpan().IndexOf(access); at >= 0; count++)
        {
            int next = bytes.AsSpan(at + 1).IndexOf(access);
            at = next < 0 ? next : at + 1 + next;
        }

        return count;
    }

    private static (byte[] ObjectFile, byte[] Kernel) Build(string source)
    {
        string folder = Directory.CreateTempSubdirectory("spin-elf-").FullName;
        string code = Path.Combine(folder, "code.S");
        File.WriteAllText(code, source);
        Run("as", "--64", "-o", code + ".o", code);
        Run("ld", "-static", "-nostdlib", "-no-pie", "-o", code + ".elf", code + ".o");
        return (File.ReadAllBytes(code + ".o"), File.ReadAllBytes(code + ".elf"));
    }

    private static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
