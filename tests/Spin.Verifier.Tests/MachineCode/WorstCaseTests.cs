using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>The most instructions of a run.</summary>
public sealed class WorstCaseTests(JudgedImage image) : IClassFixture<JudgedImage>
{
    [Fact]
    public void AStraightLine_CostsItsInstructions()
    {
        Assert.True(image["Count"].Worst.IsKnown);
        Assert.InRange(image["Count"].Worst.Instructions, 5, 20);
    }

    [Fact]
    public void ACountedLoop_CostsItsRounds()
    {
        Cost cost = image["LoopAHundredTimes"].Worst;
        Assert.True(cost.IsKnown);
        Assert.InRange(cost.Instructions, 300, 1500);
    }

    [Fact]
    public void LoopsInsideOfEachOther_Multiply()
    {
        Cost cost = image["LoopInLoop"].Worst;
        Assert.True(cost.IsKnown);
        Assert.InRange(cost.Instructions, 30 * 50 * 3, 30 * 50 * 15);
    }

    [Fact]
    public void ALoopWithoutABound_IsSaidToBeUnknown_ByItsFunction()
    {
        Assert.False(image["LoopFreely"].Worst.IsKnown);
        Assert.Contains("has no known bound", image["LoopFreely"].Worst.Unknown, System.StringComparison.Ordinal);
        Assert.Contains("Guest.LoopFreely", image["LoopFreely"].Worst.Unknown, System.StringComparison.Ordinal);
    }

    [Fact]
    public void ACallee_IsCountedAtEachCall() =>
        Assert.True(image["CallTwice"].Worst.Instructions > image["Return"].Worst.Instructions + (2 * 4));

    [Fact]
    public void AHandlerThatIsBoundedBeyondItsLimit_IsNotProven()
    {
        Assert.True(image["Hurry"].Worst.IsKnown);
        Assert.Contains(image["Hurry"].Reasons, static reason => reason.Contains("beyond its limit", System.StringComparison.Ordinal));
    }
}
