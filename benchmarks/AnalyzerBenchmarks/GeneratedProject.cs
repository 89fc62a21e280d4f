using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace AnalyzerBenchmarks;

/// <summary>A project of many spindles: those of the corpus, each many times over in namespaces of its own.</summary>
internal static class GeneratedProject
{
    private const string Namespace = "namespace Corpus;";

    /// <summary>Writes the project's files.</summary>
    /// <returns>Their paths.</returns>
    internal static IReadOnlyList<string> Write(string folder, int spindles)
    {
        string corpus = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../tests/Corpus"));
        string known = File.ReadAllText(Path.Combine(corpus, "known-disagreements.txt"));
        string[] sources = [.. Directory.EnumerateFiles(Path.Combine(corpus, "Spindles"), "*.cs")
            .Where(path => !known.Contains($"Spindles/{Path.GetFileName(path)} ", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)];
        List<string> paths = [];
        for (int number = 0; number < spindles; number++)
        {
            string path = Path.Combine(folder, $"Spindle{number:0000}.cs");
            File.WriteAllText(path, sources[number % sources.Length].Replace(Namespace, $"namespace Corpus.Copy{number:0000};", StringComparison.Ordinal));
            paths.Add(path);
        }

        return paths;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
