using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace Spin.Corpus.Tests.Files;

/// <summary>The list of <c>tests/Corpus/known-variants.txt</c>: <c>variant | file | reason</c>. It must be exact.</summary>
internal static class KnownVariants
{
    private const int Fields = 3;

    /// <summary>All of them.</summary>
    internal static ImmutableArray<KnownVariant> All { get; } = [.. File
        .ReadLines(Path.Combine(CorpusFolder.Root, "known-variants.txt"))
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Split('|', Fields, StringSplitOptions.TrimEntries))
        .Select(static fields => new KnownVariant(fields[0], fields[1], fields[2]))];

    /// <summary>The one of a variant and a file.</summary>
    internal static KnownVariant? Find(string variant, CorpusFile file) =>
        All.FirstOrDefault(known => known.Variant == variant && known.Name == file.Name);
}
