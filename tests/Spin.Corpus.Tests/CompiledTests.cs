using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Spin.Corpus.Tests.Files;
using Spin.Corpus.Tests.FrontEnds;
using Spin.Verifier;
using Xunit;

namespace Spin.Corpus.Tests;

/// <summary>Of the compiled files the verifier refuses the wrong ones, under the numbers of the analyzers, and accepts the right ones.</summary>
public sealed class CompiledTests
{
    public static TheoryData<string> Names =>
        [.. CorpusFolder.Twins.Concat(CorpusFolder.Spindles).Where(static file => file.Image is null).Select(static file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task CompiledFile_IsJudgedAsItsSource(string name)
    {
        CorpusFile file = CorpusFolder.Find(name);
        if (await CompiledFrontEnd.JudgeAsync(file) is not { } findings)
        {
            Assert.True(file.IsReject, $"{name} does not compile");
            return;
        }

        bool differs = CompiledFrontEnd.Differs(file, findings);
        if (KnownDisagreements.Find(file, FrontEnd.Compiled) is { } known)
        {
            Assert.True(differs, $"{name} is judged right now: take it off the list of known disagreements ({known.Reason})");
            return;
        }

        Assert.False(differs, $"{name}\nexpected: {string.Join("; ", file.Expected)}\nfound:\n  {string.Join("\n  ", findings.Select(static finding => $"{finding.Id} {finding.Message}"))}");
    }
}
