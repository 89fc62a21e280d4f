using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Spin.Corpus.Tests.Files;

/// <summary>The files of <c>tests/Corpus</c>.</summary>
internal static class CorpusFolder
{
    /// <summary>The repository's folder.</summary>
    internal static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    /// <summary>The corpus' folder.</summary>
    internal static string Root { get; } = Path.Combine(Repository, "tests", "Corpus");

    /// <summary>Pairs of spindles of which one is wrong in one respect, and the other is not.</summary>
    internal static ImmutableArray<CorpusFile> Twins { get; } = [.. Read("Twins")];

    /// <summary>Spindles of ordinary size, none of them wrong.</summary>
    internal static ImmutableArray<CorpusFile> Spindles { get; } = [.. Read("Spindles")];

    /// <summary>The file of a name.</summary>
    internal static CorpusFile Find(string name) => Twins.Concat(Spindles).First(file => file.Name == name);

    private static IEnumerable<CorpusFile> Read(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(static path => new CorpusFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))
        .OrderBy(static file => file.Name, StringComparer.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;
}
