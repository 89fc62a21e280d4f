using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Spin.Sdk.Elf;
using Spin.Sdk.Unwind;
using Xunit;

namespace Spin.Sdk.Tests.Unwind;

/// <summary>Frames as the native compiler describes them, made by the assembler.</summary>
public sealed class CompiledFrameReaderTests
{
    private const string Skip = "needs GNU binutils: sudo apt-get install binutils";

    private const string CommonEntry = """
        .byte 1; .asciz "zLR"; .byte 1, 0x78, 16, 2, 0x1b, 0x1b, 0x0c, 7, 8, 0x90, 1
        """;

    private static readonly FrameOwners s_nobody = new(File.ReadAllBytes(typeof(FrameOwners).Assembly.Location), []);

    public static bool HasBinutils => File.Exists("/usr/bin/as");

    [Fact(SkipUnless = nameof(HasBinutils), Skip = Skip)]
    public void Every_function_is_read_with_its_instructions_clauses_and_method()
    {
        IReadOnlyList<CompiledFrame> frames = CompiledFrameReader.Read(Assemble(Source(CommonEntry)), s_nobody);

        Assert.Equal(2, frames.Count);
        Assert.Equal((0u, 16u, null, 24u, true), Facts(frames[0]));
        Assert.Equal([0x41, 0x0E, 16], frames[0].Instructions);
        Assert.Equal((32u, 8u, 0u, null, false), Facts(frames[1]));
        Assert.Equal([0x42, 0x0E, 16, 0x86, 2], frames[1].Instructions);
    }

    [Theory(SkipUnless = nameof(HasBinutils), Skip = Skip)]
    [InlineData("-8 becomes -4", "0x78", "0x7c")]
    [InlineData("code by four", "\"zLR\"; .byte 1,", "\"zLR\"; .byte 4,")]
    [InlineData("a personality", "\"zLR\"", "\"zPLR\"")]
    [InlineData("absolute addresses", "0x1b, 0x1b", "0x1b, 0x00")]
    public void Another_common_entry_is_refused(string why, string from, string to)
    {
        ElfFile file = Assemble(Source(CommonEntry.Replace(from, to, StringComparison.Ordinal)));
        Assert.True(
            Assert.Throws<InvalidDataException>(() => CompiledFrameReader.Read(file, s_nobody)).Message.Contains("common entry", StringComparison.Ordinal), why);
    }

    [Fact(SkipUnless = nameof(HasBinutils), Skip = Skip)]
    public void Frame_of_code_elsewhere_is_refused()
    {
        ElfFile file = Assemble(Source(CommonEntry).Replace("__managedcode", ".text", StringComparison.Ordinal));
        Assert.Contains("__managedcode", Assert.Throws<InvalidDataException>(() => CompiledFrameReader.Read(file, s_nobody)).Message, StringComparison.Ordinal);
    }

    [Fact(SkipUnless = nameof(HasBinutils), Skip = Skip)]
    public void Object_without_frames_is_refused() =>
        Assert.Contains(".eh_frame", Assert.Throws<InvalidDataException>(() => CompiledFrameReader.Read(Assemble("nop\n"), s_nobody)).Message, StringComparison.Ordinal);

    private static (uint Start, uint Size, uint? Method, uint? Clauses, bool IsReversePInvoke) Facts(CompiledFrame frame) =>
        (frame.Start, frame.Size, frame.MethodStart, frame.Clauses, frame.IsReversePInvoke);

    /// <summary>A method with clauses at 24 of the data, called from native code, and its catch body 32 behind its start.</summary>
    private static string Source(string commonEntry) => $"""
        .section __managedcode, "ax", @progbits
        method: .skip 32
        body: .skip 8
        .data
        .skip 24
        clauses: .byte 0
        .section .dotnet_eh_table, "a", @progbits
        method_data: .byte 0x0c
          .long clauses - .
        body_data: .byte 0x01
          .long method_data - .
          .long body - method
        .section .eh_frame, "a", @unwind
        common: .long 2f - 1f
        1: .long 0
          {commonEntry}
          .balign 4
        2: .long 4f - 3f
        3: .long 3b - common
          .long method - .
          .long 16
          .byte 4
          .long method_data - .
          .byte 0x41, 0x0e, 16
          .balign 4
        4: .long 6f - 5f
        5: .long 5b - common
          .long body - .
          .long 8
          .byte 4
          .long body_data - .
          .byte 0x42, 0x0e, 16, 0x86, 2
          .balign 4
        6: .long 0

        """;

    private static ElfFile Assemble(string source)
    {
        string folder = Directory.CreateTempSubdirectory("spin-unwind-").FullName;
        try
        {
            string input = Path.Combine(folder, "frames.s");
            string output = Path.Combine(folder, "frames.o");
            File.WriteAllText(input, source);
            using Process assembler = Process.Start(new ProcessStartInfo("as", ["--64", "-o", output, input]) { RedirectStandardError = true })!;
            string problems = assembler.StandardError.ReadToEnd();
            assembler.WaitForExit();
            Assert.True(assembler.ExitCode == 0, problems);
            return ElfFile.Read(File.ReadAllBytes(output));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
