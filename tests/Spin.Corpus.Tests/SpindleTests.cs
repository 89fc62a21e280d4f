using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Spin.Corpus.Tests.Files;
using Spin.Corpus.Tests.FrontEnds;
using Xunit;

namespace Spin.Corpus.Tests;

/// <summary>Spindles of ordinary size, as people write them, get no diagnostic at all.</summary>
public sealed class SpindleTests
{
    private const int LeastSpindles = 40;

    public static TheoryData<string> Names => [.. CorpusFolder.Spindles.Select(static file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RealisticSpindle_IsAccepted(string name)
    {
        CorpusFile file = CorpusFolder.Find(name);
        ImmutableArray<Diagnostic> found = await SourceFrontEnd.JudgeAsync(file);
        if (KnownDisagreements.Find(file, FrontEnd.Source) is { } known)
        {
            Assert.True(Judgement.Differs(file, found), $"{name} is accepted now: take it off the list of known disagreements ({known.Reason})");
            return;
        }

        Assert.True(found.IsEmpty, Judgement.Explain(file, found));
    }

    [Fact]
    public void Corpus_HasRealisticSpindles() => Assert.True(CorpusFolder.Spindles.Length >= LeastSpindles);
}
