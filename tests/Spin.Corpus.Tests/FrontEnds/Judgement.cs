using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Corpus.Tests.Files;

namespace Spin.Corpus.Tests.FrontEnds;

/// <summary>Compares what was found in a file with what it says must be found.</summary>
internal static class Judgement
{
    /// <summary>Whether anything is missing or too much.</summary>
    internal static bool Differs(CorpusFile file, ImmutableArray<Diagnostic> found) =>
        !file.Expected.All(expected => found.Any(expected.IsMetBy)) ||
        !found.All(diagnostic => file.Expected.Any(expected => expected.IsMetBy(diagnostic)));

    /// <summary>Expected and found, for a reader.</summary>
    internal static string Explain(CorpusFile file, ImmutableArray<Diagnostic> found) =>
        $"{file.Name}\nexpected: {string.Join("; ", file.Expected)}\nfound:\n{string.Join('\n', found.Select(Describe))}";

    private static string Describe(Diagnostic diagnostic) =>
        $"  {diagnostic} at \"{diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan)}\"".ReplaceLineEndings(" ");

    /// <summary>The rules that speak, each once, in order.</summary>
    internal static string Ids(ImmutableArray<Diagnostic> found) =>
        string.Join(' ', found.Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
}
