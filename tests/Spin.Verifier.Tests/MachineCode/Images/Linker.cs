using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>Links a native object as a kernel is linked, with every function of the kernel that it asks for as one that only returns.</summary>
internal static class Linker
{
    /// <summary>Links.</summary>
    /// <param name="objectFile">The object.</param>
    /// <returns>The image with its symbols.</returns>
    internal static byte[] Link(byte[] objectFile)
    {
        string folder = Directory.CreateTempSubdirectory("spin-judge").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "code.o"), objectFile);
            StringBuilder stubs = new(".text\n");
            foreach (string line in Run("nm", "--undefined-only", "--just-symbols", Path.Combine(folder, "code.o")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                stubs.Append($".globl {line}\n.type {line}, @function\n{line}: ret\n");
            }

            File.WriteAllText(Path.Combine(folder, "stubs.s"), stubs.ToString());
            Run("as", "--64", "-o", Path.Combine(folder, "stubs.o"), Path.Combine(folder, "stubs.s"));
            Run("ld", "-static", "-nostdlib", "-no-pie", "--gc-sections", "-e", "raise_all", "-o", Path.Combine(folder, "image"), Path.Combine(folder, "code.o"), Path.Combine(folder, "stubs.o"));
            return File.ReadAllBytes(Path.Combine(folder, "image"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Assembles and links functions, of which <c>entry</c> is the first to run.</summary>
    internal static byte[] Assemble(string text)
    {
        string folder = Directory.CreateTempSubdirectory("spin-judge").FullName;
        try
        {
            string source = Path.Combine(folder, "code.s");
            File.WriteAllText(source, text);
            Run("as", "--64", "-o", source + ".o", source);
            Run("ld", "-static", "-nostdlib", "-e", "entry", "-o", source + ".elf", source + ".o");
            return File.ReadAllBytes(source + ".elf");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(string program, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        string output = process.StandardOutput.ReadToEnd();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} failed:\n{errors}");
        return output;
    }
}
