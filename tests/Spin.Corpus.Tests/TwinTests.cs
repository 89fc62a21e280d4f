using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Spin.Corpus.Tests.Files;
using Spin.Corpus.Tests.FrontEnds;
using Xunit;

namespace Spin.Corpus.Tests;

/// <summary>Of every pair of twins the analyzers refuse the wrong one, at the place that is wrong, and accept the right one.</summary>
public sealed class TwinTests
{
    public static TheoryData<string> Names => [.. CorpusFolder.Twins.Select(static file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Twin_IsJudgedAsItSays(string name)
    {
        CorpusFile file = CorpusFolder.Find(name);
        ImmutableArray<Diagnostic> found = await SourceFrontEnd.JudgeAsync(file);
        if (KnownDisagreements.Find(file, FrontEnd.Source) is { } known)
        {
            Assert.True(Judgement.Differs(file, found), $"{name} is judged right now: take it off the list of known disagreements ({known.Reason})");
            Assert.DoesNotContain(found, static diagnostic => diagnostic.Id.StartsWith("CS", System.StringComparison.Ordinal));
            return;
        }

        Assert.False(Judgement.Differs(file, found), Judgement.Explain(file, found));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Twin_HasACounterpartAndNamesItsRule(string name)
    {
        CorpusFile file = CorpusFolder.Find(name);
        Assert.Contains(CorpusFolder.Twins, other => other.Name == file.Counterpart);
        Assert.Equal(file.IsReject, file.Expected.Any(expected => expected.Id == file.Rule));
        Assert.True(file.IsReject || file.Expected.IsEmpty, "the right twin expects nothing");
    }
}
