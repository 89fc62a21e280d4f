using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>What is called without containment is judged as it was linked.</summary>
public sealed class BareCallTests
{
    private const string First = "Spin.Kernel.Passed|Guest|First";
    private const string Second = "Spin.Kernel.Passed|Guest|Second";
    private const string Third = "Spin.Kernel.Passed|Guest|Third";
    private const string Tally = "Spin.Kernel.Called|Guest|Tally";
    private const string Count = "Spin.Kernel.Poked|Guest|Count";
    private const string Index = "Spin.Kernel.Poked|Guest|Index";

    private static readonly Lazy<JudgedImage> s_honest = new(static () => new JudgedImage(string.Join('\n', First, Second, Tally, Count)));
    private static readonly Lazy<JudgedImage> s_lying = new(static () => new JudgedImage(string.Join('\n', First, Third, Index)));

    private static JudgedImage Contained => JudgedImage.Contained;

    private static JudgedImage Honest => s_honest.Value;

    private static JudgedImage Lying => s_lying.Value;

    [Fact]
    public void WhatTheFirstLinkProves_IsAsTheListNamesIt()
    {
        HashSet<string> proven = [.. Contained.Verdicts.Where(static verdict => verdict.IsProven).Select(static verdict => verdict.Entry.Key)];
        Assert.Superset(new HashSet<string> { First, Second, Tally, Count }, proven);
        Assert.DoesNotContain(Third, proven);
        Assert.DoesNotContain(Index, proven);
    }

    [Theory]
    [InlineData("First", true)]
    [InlineData("Second", true)]
    [InlineData("Count", true)]
    [InlineData("Tally", false)]
    public void AProvenHandler_IsBare_AndProvenStill(string handler, bool isInlined)
    {
        HandlerVerdict verdict = Honest[handler];
        Assert.False(verdict.Entry.IsContained);
        Assert.True(verdict.Entry.IsProven);
        Assert.Equal(isInlined, verdict.Entry.IsInlined);
        Assert.Empty(verdict.Reasons);
    }

    [Fact]
    public void TheOthers_StayContained()
    {
        Assert.All(Honest.Verdicts.Where(static verdict => !verdict.Entry.IsProven && verdict.Entry.Spindle == "Guest"), static verdict => Assert.True(verdict.Entry.IsContained));
        Assert.Empty(Refused(Honest));
    }

    [Fact]
    public void ABareHandler_RunsFewerInstructions() =>
        Assert.True(Honest["Tally"].Worst.Instructions < Contained["Tally"].Worst.Instructions);

    [Fact]
    public void AHandlerThatOnlyLookedProven_IsRefused()
    {
        Finding finding = Refused(Lying).Single(static finding => finding.Member == "Guest.Index");
        Assert.Contains("may fault", finding.Message, StringComparison.Ordinal);
        Assert.Contains("SpinBareCalls", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AHandlerThatIsAPartOfTheRaise_IsRefusedForWhatTheRaiseDoes()
    {
        Assert.True(Lying["First"].Entry.IsInlined);
        Assert.Contains(Lying["First"].Reasons, static reason => reason.StartsWith("in the raise: may fault", StringComparison.Ordinal));
        Assert.Contains(Refused(Lying), static finding => finding.Member == "Guest.Third");
    }

    [Fact]
    public void AHandlerThatOnlyLookedProven_StaysContainedOnTheLinkAfter()
    {
        string[] linked = [First, Third, Index];
        IReadOnlyList<string> next = BareCallList.Next(linked, ProvenOf(Lying), link: 2)!;
        Assert.DoesNotContain(Third, next);
        Assert.DoesNotContain(Index, next);
        Assert.Empty(Refused(new JudgedImage(string.Join('\n', next))));
        Assert.Null(BareCallList.Next(linked, ProvenOf(Lying), BareCallList.LastLink));
    }

    [Fact]
    public void TheListOfTheFirstLink_IsWhatItProves_AndStandsWhereItWasLinkedWithThat()
    {
        Assert.Equal([First, Second], BareCallList.Next([Third], [First, Second], link: 1));
        Assert.Null(BareCallList.Next([First, Second], [First, Second], link: 1));
    }

    [Fact]
    public void LaterLinks_AddNothing() => Assert.Null(BareCallList.Next([First], [First, Second], link: 2));

    private static string[] ProvenOf(JudgedImage image) => [.. image.Verdicts.Where(static verdict => verdict.IsProven).Select(static verdict => verdict.Entry.Key)];

    private static List<Finding> Refused(JudgedImage image) =>
        [.. CodeRules.Check(image.Verdicts, JudgedImage.Limits, JudgedImage.InstructionsPerMicrosecond).Where(static finding => finding.Id == CodeRules.BareNotProven)];
}
