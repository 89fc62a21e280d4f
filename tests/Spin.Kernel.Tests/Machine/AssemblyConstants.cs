using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Tests.Machine;

/// <summary>The constants that assembly sources repeat, as their include files have them.</summary>
internal static class AssemblyConstants
{
    /// <summary>Reads the <c>.set</c> lines of an include file of the kernel.</summary>
    internal static Dictionary<string, long> Read(string path)
    {
        Dictionary<string, long> constants = [];
        foreach (string line in File.ReadLines(Path.Combine(KernelFolder(), path)))
        {
            string text = line.Split('#')[0].Trim();
            if (text.StartsWith(".set ", StringComparison.Ordinal))
            {
                string[] parts = text[".set ".Length..].Split(',', 2, StringSplitOptions.TrimEntries);
                constants.Add(parts[0], parts[1].Split('+', StringSplitOptions.TrimEntries).Sum(Parse));
            }
        }

        return constants;
    }

    private static long Parse(string number) => number.StartsWith("0x", StringComparison.Ordinal)
        ? long.Parse(number[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        : long.Parse(number, CultureInfo.InvariantCulture);

    private static string KernelFolder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "Spin.Kernel");
}
