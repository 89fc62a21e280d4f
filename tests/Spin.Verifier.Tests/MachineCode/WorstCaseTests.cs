using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>The most instructions of a run.</summary>
public sealed class WorstCaseTests
{
    // The method of a run that is timed: its frame, and the arguments that it keeps.
    private const int Timed = 20;

    private readonly JudgedImage _image = JudgedImage.Contained;

    [Fact]
    public void AStraightLine_CostsItsInstructions()
    {
        Assert.True(_image["Count"].Worst.IsKnown);
        Assert.InRange(_image["Count"].Worst.Instructions, 5, 20 + Timed);
    }

    [Fact]
    public void ACountedLoop_CostsItsRounds()
    {
        Cost cost = _image["LoopAHundredTimes"].Worst;
        Assert.True(cost.IsKnown);
        Assert.InRange(cost.Instructions, 300, 1500);
    }

    [Fact]
    public void LoopsInsideOfEachOther_Multiply()
    {
        Cost cost = _image["LoopInLoop"].Worst;
        Assert.True(cost.IsKnown);
        Assert.InRange(cost.Instructions, 30 * 50 * 3, 30 * 50 * 15);
    }

    [Fact]
    public void ALoopWithoutABound_IsSaidToBeUnknown_ByItsFunction()
    {
        Assert.False(_image["LoopFreely"].Worst.IsKnown);
        Assert.Contains("has no known bound", _image["LoopFreely"].Worst.Unknown, System.StringComparison.Ordinal);
        Assert.Contains("Guest.LoopFreely", _image["LoopFreely"].Worst.Unknown, System.StringComparison.Ordinal);
    }

    [Fact]
    public void ACallee_IsCountedAtEachCall() =>
        Assert.True(_image["CallTwice"].Worst.Instructions > _image["Return"].Worst.Instructions + (2 * 4));

    [Fact]
    public void AHandlerThatIsBoundedBeyondItsLimit_IsNotProven()
    {
        Assert.True(_image["Hurry"].Worst.IsKnown);
        Assert.Contains(_image["Hurry"].Reasons, static reason => reason.Contains("beyond its limit", System.StringComparison.Ordinal));
    }
}
