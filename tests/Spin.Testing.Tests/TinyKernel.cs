using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Spin.Testing.Tests;

/// <summary>Kernels of a few instructions, which say a text on the serial port and end in a chosen way.</summary>
internal static class TinyKernel
{
    /// <summary>Stops with interrupts off, for ever.</summary>
    internal const string Hang = "cli; 1: hlt; jmp 1b";

    /// <summary>Loads an empty interrupt table and faults: the processor gives up.</summary>
    internal const string TripleFault = "lidt [empty]; ud2";

    /// <summary>Whether the tools that make one are there.</summary>
    public static bool CanBuild => Has("as") && Has("ld") && Has("qemu-system-x86_64");

    /// <summary>Gives an exit code by the emulator's device.</summary>
    internal static string Exit(int value) => $"mov dx, 0xf4; mov al, {value}; out dx, al; {Hang}";

    /// <summary>Assembles and links one.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="end">How it ends.</param>
    internal static async Task<string> BuildAsync(string text, string end)
    {
        string folder = Directory.CreateTempSubdirectory("spin-tiny-").FullName;
        string source = Path.Combine(folder, "tiny.S");
        string image = Path.Combine(folder, "tiny.elf");
        string bytes = string.Join(",", Array.ConvertAll(text.ToCharArray(), static character => ((int)character).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        // The note of type 18 names the 32-bit entry of the PVH boot protocol.
        await File.WriteAllTextAsync(source, $"""
            .intel_syntax noprefix
            .section .note.pvh, "a", @note
            .long 4, 4, 18
            .asciz "Xen"
            .long _start
            .text
            .code32
            .globl _start
            _start:
              mov esi, offset text
            next:
              lodsb
              test al, al
              jz end
              mov dx, 0x3f8
              out dx, al
              jmp next
            end: {end}
            .data
            empty: .word 0; .long 0
            text: .byte {bytes}{(bytes.Length > 0 ? "," : "")}0

            """);
        await RunAsync("as", "--64", "-o", image + ".o", source);
        await RunAsync("ld", "-static", "-nostdlib", "-Ttext=0x200000", "-o", image, image + ".o");
        return image;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
        }
    }

    private static bool Has(string program) =>
        Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), folder => File.Exists(Path.Combine(folder, program)));
}
