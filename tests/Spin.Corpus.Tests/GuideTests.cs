using System;
using System.IO;
using System.Threading.Tasks;
using Spin.Corpus.Tests.Report;
using Xunit;

namespace Spin.Corpus.Tests;

/// <summary>What guides show is what is compiled and judged here.</summary>
public sealed class GuideTests
{
    private const string Namespace = "namespace Corpus;\n\n";

    [Theory]
    [InlineData("from-ebpf.md", "PortCounter.cs")]
    public async Task Code_IsThatOfTheCorpus(string guide, string spindle)
    {
        string docs = Path.GetDirectoryName(SafetyPage.FilePath)!;
        string page = await File.ReadAllTextAsync(Path.Combine(docs, "tutorials", guide), TestContext.Current.CancellationToken);
        string code = await File.ReadAllTextAsync(Path.Combine(docs, "..", "tests", "Corpus", "Spindles", spindle), TestContext.Current.CancellationToken);
        Assert.Contains($"```csharp\n{code.Replace(Namespace, "", StringComparison.Ordinal)}```", page, StringComparison.Ordinal);
    }
}
