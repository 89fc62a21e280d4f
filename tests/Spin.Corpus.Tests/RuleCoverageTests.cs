using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spin.Corpus.Tests.Files;
using Spin.Corpus.Tests.FrontEnds;
using Xunit;

namespace Spin.Corpus.Tests;

/// <summary>Every rule has twins, every twin a rule, and every known disagreement a file.</summary>
public sealed class RuleCoverageTests
{
    private const int LeastTwins = 2;
    private const int LeastTwinsInAll = 150;

    public static TheoryData<string> Rules => [.. Package.Rules.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_HasTwins(string rule) => Assert.True(
        CorpusFolder.Twins.Count(file => file.IsReject && file.Rule == rule) >= LeastTwins, $"tests/Corpus/Twins/{rule} must have {LeastTwins} twins");

    [Fact]
    public void Folder_IsARule() =>
        Assert.Empty(CorpusFolder.Twins.Select(static file => file.Rule).Distinct().Except(Package.Rules.Select(static rule => rule.Id)));

    [Fact]
    public void Corpus_HasTwins() => Assert.True(CorpusFolder.Twins.Length >= 2 * LeastTwinsInAll);

    [Fact]
    public void KnownDisagreement_NamesAFileOnce()
    {
        List<(string, FrontEnd)> known = [.. KnownDisagreements.All.Select(static known => (known.Name, known.FrontEnd))];
        Assert.Equal(known.Count, known.Distinct().Count());
        Assert.All(KnownDisagreements.All, static known => Assert.True(File.Exists(Path.Combine(CorpusFolder.Root, known.Name)) && known.Reason.Length > 0));
    }

    [Fact]
    public void WrongTwin_SaysWhyAFrontEndCannotSeeIt() => Assert.All(
        CorpusFolder.Twins.Where(static file => file.SeenBy != FrontEnd.Both),
        static file => Assert.Contains(", because ", file.Source.Split('\n').First(static line => line.StartsWith("// seen by", StringComparison.Ordinal)), StringComparison.Ordinal));
}
