using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Spin.Sdk.Unwind;

/// <summary>
/// Writes the assembly source that puts the frames of compiled code into the kernel twice: the table that the kernel reads, and, not
/// loaded and only in the kernel with symbols, the same as <c>.debug_frame</c> (DWARF 5, 6.4.1) for the debugger.
/// </summary>
internal static class UnwindSource
{
    /// <summary>The common entry from its identifier on: version 1, no augmentation, then as the compiler's own.</summary>
    private const string Common = ".long 0xffffffff; .byte 1, 0, 1, 0x78, 16, 0x0c, 7, 8, 0x90, 1";

    /// <summary>Writes the source.</summary>
    /// <param name="frames">The frames.</param>
    /// <param name="table">The file of the table.</param>
    /// <param name="writer">Where the source goes.</param>
    internal static void Write(IReadOnlyList<CompiledFrame> frames, string table, TextWriter writer)
    {
        writer.WriteLine($"""
            # How to leave the frames of compiled code: made from ilc.o, where {frames.Count} functions describe theirs.
                    .section .rodata.unwind, "a", @progbits
                    .balign 4
                    .globl spin_unwind_table
                    .hidden spin_unwind_table
            spin_unwind_table:
                    .incbin "{table}"

                    .section .debug_frame, "", @progbits
            common: .long 1f - 0f
            0:      {Common}
                    .balign 8
            1:
            """);
        foreach (CompiledFrame frame in frames)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"        .long 1f - 0f\n0:      .long common; .quad spin_text_start + {frame.Start}, {frame.Size}"));
            if (frame.Instructions.Length != 0)
            {
                writer.WriteLine("        .byte " + string.Join(", ", frame.Instructions));
            }

            writer.WriteLine("        .balign 8\n1:");
        }
    }
}
