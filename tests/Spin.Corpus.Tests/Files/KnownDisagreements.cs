using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace Spin.Corpus.Tests.Files;

/// <summary>
/// The list of <c>tests/Corpus/known-disagreements.txt</c>: <c>file | source or compiled | reason</c>. A file on it must be judged wrongly, so
/// the list shrinks with every rule that gets better.
/// </summary>
internal static class KnownDisagreements
{
    private const int Fields = 3;

    /// <summary>All of them.</summary>
    internal static ImmutableArray<KnownDisagreement> All { get; } = [.. File
        .ReadLines(Path.Combine(CorpusFolder.Root, "known-disagreements.txt"))
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Split('|', Fields, StringSplitOptions.TrimEntries))
        .Select(static fields => new KnownDisagreement(fields[0], Enum.Parse<FrontEnd>(fields[1], ignoreCase: true), fields[2]))];

    /// <summary>The one of a file and a front end.</summary>
    internal static KnownDisagreement? Find(CorpusFile file, FrontEnd frontEnd) =>
        All.FirstOrDefault(known => known.Name == file.Name && known.FrontEnd == frontEnd);
}
