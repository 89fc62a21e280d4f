using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace Spin.Corpus.Tests.Files;

/// <summary>The list of <c>tests/Corpus/compiled-rules.txt</c>: what the verifier judges.</summary>
internal static class CompiledRules
{
    /// <summary>The numbers.</summary>
    internal static ImmutableHashSet<string> All { get; } = [.. File
        .ReadLines(Path.Combine(CorpusFolder.Root, "compiled-rules.txt"))
        .Where(static line => line.Length > 0 && line[0] != '#')];
}
