using System.Collections.Generic;
using System.Linq;
using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>What is called without containment is judged as it was linked.</summary>
public sealed class BareCallTests(JudgedImage contained, BareCallTests.HonestImage honest, BareCallTests.LyingImage lying)
    : IClassFixture<JudgedImage>, IClassFixture<BareCallTests.HonestImage>, IClassFixture<BareCallTests.LyingImage>
{
    private const string First = "Spin.Kernel.Passed|Guest|First";
    private const string Second = "Spin.Kernel.Passed|Guest|Second";
    private const string Third = "Spin.Kernel.Passed|Guest|Third";
    private const string Tally = "Spin.Kernel.Called|Guest|Tally";
    private const string Count = "Spin.Kernel.Poked|Guest|Count";
    private const string Index = "Spin.Kernel.Poked|Guest|Index";

    [Fact]
    public void WhatTheFirstLinkProves_IsAsTheListNamesIt()
    {
        string[] proven = [.. contained.Verdicts.Where(static verdict => verdict.IsProven).Select(static verdict => verdict.Entry.Key)];
        Assert.Superset(new HashSet<string> { First, Second, Tally, Count }, [.. proven]);
        Assert.DoesNotContain(Third, proven);
        Assert.DoesNotContain(Index, proven);
    }

    [Theory]
    [InlineData("First", true)]
    [InlineData("Second", true)]
    [InlineData("Tally", true)]
    [InlineData("Count", false)]
    public void AProvenHandler_IsBare_AndProvenStill(string handler, bool isInlined)
    {
        HandlerVerdict verdict = honest[handler];
        Assert.False(verdict.Entry.IsContained);
        Assert.True(verdict.Entry.IsProven);
        Assert.Equal(isInlined, verdict.Entry.IsInlined);
        Assert.Empty(verdict.Reasons);
    }

    [Fact]
    public void TheOthers_StayContained()
    {
        Assert.All(honest.Verdicts.Where(static verdict => !verdict.Entry.IsProven), static verdict => Assert.True(verdict.Entry.IsContained));
        Assert.Empty(Refused(honest));
    }

    [Fact]
    public void ABareHandler_RunsFewerInstructions() =>
        Assert.True(honest["Tally"].Worst.Instructions < contained["Tally"].Worst.Instructions);

    [Fact]
    public void AHandlerThatOnlyLookedProven_IsRefused()
    {
        Finding finding = Refused(lying).Single(static finding => finding.Member == "Guest.Index");
        Assert.Contains("may fault", finding.Message, System.StringComparison.Ordinal);
        Assert.Contains("SpinBareCalls", finding.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void AHandlerThatIsAPartOfTheRaise_IsRefusedForWhatTheRaiseDoes()
    {
        Assert.True(lying["First"].Entry.IsInlined);
        Assert.Contains(lying["First"].Reasons, static reason => reason.StartsWith("in the raise: may fault", System.StringComparison.Ordinal));
        Assert.Contains(Refused(lying), static finding => finding.Member == "Guest.Third");
    }

    private static List<Finding> Refused(JudgedImage image) =>
        [.. CodeRules.Check(image.Verdicts, JudgedImage.Limits, JudgedImage.InstructionsPerMicrosecond).Where(static finding => finding.Id == CodeRules.BareNotProven)];

    /// <summary>Linked with handlers that are proven.</summary>
    public sealed class HonestImage() : JudgedImage(string.Join('\n', First, Second, Tally, Count));

    /// <summary>Linked with handlers that are not.</summary>
    public sealed class LyingImage() : JudgedImage(string.Join('\n', First, Third, Index));
}
