using System;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Console;

/// <summary>
/// The last thing that a kernel says: why, the registers, the C# stack by method and line, and what the other parts of the kernel
/// add. Uses no heap, no lock and no device driver, for any of them may be what broke.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="imageBase">Where the image is linked: symbols count from it.</param>
internal sealed class PanicScreen(PanicWriter writer, ulong imageBase)
{
    private const int RegistersPerLine = 4;

    private readonly GrowableArray<PanicSection> _sections = new();
    private bool _isShowing;

    private static ReadOnlySpan<char> RegisterNames =>
        "rax rbx rcx rdx rsi rdi rbp rsp r8  r9  r10 r11 r12 r13 r14 r15 rip flg cr2 err ";

    /// <summary>Adds a section, while booting.</summary>
    internal void Add(PanicSection section) => _sections.Add(section);

    /// <summary>Shows everything. A fault while showing ends the screen with what was written.</summary>
    /// <param name="report">What is known.</param>
    /// <param name="symbols">The image's symbols, if the loader brought them.</param>
    internal void Show(in PanicReport report, SymbolTable symbols)
    {
        if (_isShowing)
        {
            writer.Text("\r\n*** a fault while panicking ***\r\n"u8);
            return;
        }

        _isShowing = true;
        writer.Text("\r\n*** kernel panic: "u8);
        writer.Text(report.Reason);
        writer.Text(" ***\r\n"u8);
        if (report.Exception is { } exception)
        {
            writer.Text("exception "u8);
            writer.Text(ExceptionName.Of(exception).AsSpan());
            writer.Text(": "u8);
            writer.Text(exception.Message.AsSpan());
            writer.Line();
        }

        ShowRegisters(report.Registers);
        ShowStack(report.Stack, symbols);
        foreach (PanicSection section in _sections)
        {
            writer.Text(section.Title.AsSpan());
            writer.Line();
            section.Write(writer, in report);
        }

        writer.Text("*** end of panic ***\r\n"u8);
    }

    private void ShowRegisters(ReadOnlySpan<ulong> registers)
    {
        const int NameWidth = 4;
        for (int index = 0; index < registers.Length && (index + 1) * NameWidth <= RegisterNames.Length; index++)
        {
            writer.Text(RegisterNames.Slice(index * NameWidth, NameWidth));
            writer.Hex(registers[index]);
            writer.Text(index % RegistersPerLine == RegistersPerLine - 1 ? "\r\n"u8 : "  "u8);
        }
    }

    private void ShowStack(ReadOnlySpan<ulong> stack, SymbolTable symbols)
    {
        writer.Text(symbols.IsPresent ? "stack, innermost first\r\n"u8 : "stack, innermost first (no symbol file was loaded)\r\n"u8);
        foreach (ulong address in stack)
        {
            writer.Text("  "u8);
            writer.Hex(address);
            uint offset = (uint)(address - imageBase);
            if (symbols.TryFindMethod(offset, out ReadOnlySpan<byte> name))
            {
                writer.Text("  "u8);
                writer.Text(name);
            }

            if (symbols.TryFindLine(offset, out ReadOnlySpan<byte> path, out int line))
            {
                writer.Text("  "u8);
                writer.Text(path);
                writer.Put((byte)':');
                writer.Decimal(line);
            }

            writer.Line();
        }
    }
}
