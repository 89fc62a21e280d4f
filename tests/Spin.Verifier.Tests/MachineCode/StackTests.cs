namespace Spin.Verifier.Tests.MachineCode;

/// <summary>How much stack handlers take.</summary>
public sealed class StackTests(JudgedImage image) : IClassFixture<JudgedImage>
{
    [Fact]
    public void ADeepFrame_IsMeasured()
    {
        Assert.InRange(image["Deep"].Stack.Bytes, 100_000, 101_000);
        Assert.Null(image["Deep"].Stack.Unknown);
        Assert.InRange(image["Shallow"].Stack.Bytes, 64, 512);
    }

    [Fact]
    public void ACall_AddsItsReturnAddressAndItsFrame()
    {
        int own = image["Return"].Stack.Bytes;
        Assert.True(image["CallTwice"].Stack.Bytes > own);
        Assert.Equal("Guest.Step", image["CallTwice"].StackPath[^1].Name);
    }

    [Fact]
    public void ASizeKnownOnlyAtRunTime_IsSaidToBeUnknown() =>
        Assert.Contains("known only at run time", image["Grow"].Stack.Unknown, System.StringComparison.Ordinal);

    [Fact]
    public void Recursion_IsSaidToBeUnknown() =>
        Assert.Contains("calls itself through Guest.Walk", image["Recurse"].Stack.Unknown, System.StringComparison.Ordinal);

    [Fact]
    public void TheDeepestPath_BeginsAtTheHandler() =>
        Assert.All(image.Verdicts, static verdict => Assert.Same(verdict.Function, verdict.StackPath[0]));
}
