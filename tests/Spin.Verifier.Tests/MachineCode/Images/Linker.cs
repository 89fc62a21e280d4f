using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>Links a native object as a kernel is linked, with every function of the kernel that it asks for as one that only returns.</summary>
internal static class Linker
{
    /// <summary>How a second name of each function begins that nobody defines.</summary>
    internal const string Missing = "missing_";

    /// <summary>Links.</summary>
    /// <param name="objectFile">The object.</param>
    /// <returns>The image with its symbols.</returns>
    internal static byte[] Link(byte[] objectFile) => Link(objectFile, ["raise_all"], [], "");

    /// <summary>Links an object with a kernel's assembly.</summary>
    /// <param name="objectFile">The object.</param>
    /// <param name="entries">The functions that are kept with all that they reach.</param>
    /// <param name="sources">The assembly.</param>
    /// <param name="include">The folder of what the assembly includes.</param>
    /// <returns>The image with its symbols.</returns>
    internal static byte[] Link(byte[] objectFile, IReadOnlyList<string> entries, IEnumerable<string> sources, string include)
    {
        string folder = Directory.CreateTempSubdirectory("spin-judge").FullName;
        try
        {
            List<string> objects = [Path.Combine(folder, "code.o")];
            File.WriteAllBytes(objects[0], objectFile);
            foreach (string source in sources)
            {
                objects.Add(Path.Combine(folder, $"{Path.GetFileName(source)}.o"));
                Run("as", "--64", "-I", include, "-o", objects[^1], source);
            }

            HashSet<string> defined = [.. NamesIn(Run("nm", ["--defined-only", "--extern-only", "--just-symbols", .. objects]))];
            StringBuilder stubs = new();
            foreach (string name in NamesIn(Run("nm", ["--undefined-only", "--just-symbols", .. objects])).Except(defined))
            {
                stubs.Append($".section .text.{name}, \"ax\", @progbits\n.globl {name}\n.type {name}, @function\n{Missing}{name}:\n{name}: ret\n");
            }

            File.WriteAllText(Path.Combine(folder, "stubs.s"), stubs.ToString());
            objects.Add(Path.Combine(folder, "stubs.o"));
            Run("as", "--64", "-o", objects[^1], Path.Combine(folder, "stubs.s"));
            Run("ld", ["-static", "-nostdlib", "-no-pie", "--gc-sections", "-e", entries[0], .. entries.SelectMany(static entry => (string[])["-u", entry]), "-o", Path.Combine(folder, "image"), .. objects]);
            return File.ReadAllBytes(Path.Combine(folder, "image"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Of several files nm writes the names as well.
    private static IEnumerable<string> NamesIn(string symbols) =>
        symbols.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => !line.EndsWith(':')).Distinct();

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
