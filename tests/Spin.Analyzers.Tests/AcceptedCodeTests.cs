using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Tests.Verifiers;
using Xunit;

namespace Spin.Analyzers.Tests;

/// <summary>Typical handlers that no rule may refuse. A rule that does is wrong.</summary>
public sealed class AcceptedCodeTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder(), "*.cs").Select(static path => Path.GetFileName(path)!).Order(System.StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task TypicalHandler_IsAccepted(string file)
    {
        string source = await File.ReadAllTextAsync(Path.Combine(Folder(), file), TestContext.Current.CancellationToken);
        IReadOnlyList<Diagnostic> found = await AllRules.RunAsync([source, Sources.Anchor.Content], TestContext.Current.CancellationToken);
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    [Fact]
    public void Corpus_HasAtLeastThirtyHandlers() => Assert.True(Files.Count >= 30);

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Accepted");
}
