using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

namespace Spin.EffectSummaries.Library;

/// <summary>The switches and the instruction set with which images are compiled, read where the build says them.</summary>
internal sealed partial class TargetFeatures
{
    // x86-64-v2 (System V psABI, table 3.1), by the class library's names; what is not on it is asked for when the program runs.
    private static readonly HashSet<string> s_instructions = new(StringComparer.Ordinal)
    {
        "X86Base", "Sse", "Sse2", "Sse3", "Ssse3", "Sse41", "Sse42", "Popcnt",
    };

    private const string Intrinsics = "System.Runtime.Intrinsics.";
    private const string InstructionSet = "x86-64-v2";

    private TargetFeatures(Dictionary<string, string> switches) => Switches = switches;

    /// <summary>The switches, each with its value.</summary>
    internal IReadOnlyDictionary<string, string> Switches { get; }

    /// <summary>Reads the build's files.</summary>
    /// <param name="targets">The folder of the SDK's targets.</param>
    internal static TargetFeatures Read(string targets)
    {
        if (!File.ReadAllText(Path.Combine(targets, "Spin.props")).Contains($"<SpinInstructionSet>{InstructionSet}<", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"Images are no longer compiled for {InstructionSet}: say in TargetFeatures what the new instruction set has.");
        }

        Dictionary<string, string> switches = new(StringComparer.Ordinal);
        foreach (Match match in Switch().Matches(File.ReadAllText(Path.Combine(targets, "3-Ilc.targets"))))
        {
            switches[match.Groups[1].Value] = match.Groups[2].Value;
        }

        return new TargetFeatures(switches);
    }

    /// <summary>Whether the target has the instructions of a class of them.</summary>
    /// <param name="type">The class that is asked, by its full metadata name.</param>
    /// <param name="member">The property.</param>
    /// <returns>Null where the program asks when it runs, or where it is no such question.</returns>
    internal static bool? Has(string type, string member)
    {
        switch (type, member)
        {
            case ("System.Runtime.Intrinsics.Vector128" or "System.Numerics.Vector", "get_IsHardwareAccelerated"):
                return true;
            case (_, "get_IsSupported") when type.StartsWith(Intrinsics, StringComparison.Ordinal):
                string[] parts = type[Intrinsics.Length..].Split('.', '+');
                return parts[0] != "X86" ? parts.Length > 1 ? false : null : s_instructions.Contains(parts[1]) ? true : null;
            default:
                return null;
        }
    }

    [GeneratedRegex("--feature:([A-Za-z.]+)=(true|false)")]
    private static partial Regex Switch();
}
