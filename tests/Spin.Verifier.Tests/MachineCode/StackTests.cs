namespace Spin.Verifier.Tests.MachineCode;

/// <summary>How much stack handlers take.</summary>
public sealed class StackTests
{
    private readonly JudgedImage _image = JudgedImage.Contained;

    [Fact]
    public void ADeepFrame_IsMeasured()
    {
        Assert.InRange(_image["Deep"].Stack.Bytes, 100_000, 101_000);
        Assert.Null(_image["Deep"].Stack.Unknown);
        Assert.InRange(_image["Shallow"].Stack.Bytes, 64, 512);
    }

    [Fact]
    public void ACall_AddsItsReturnAddressAndItsFrame()
    {
        int own = _image["Return"].Stack.Bytes;
        Assert.True(_image["CallTwice"].Stack.Bytes > own);
        Assert.Equal("Guest.Step", _image["CallTwice"].StackPath[^1].Name);
    }

    [Fact]
    public void ASizeKnownOnlyAtRunTime_IsSaidToBeUnknown() =>
        Assert.Contains("known only at run time", _image["Grow"].Stack.Unknown, System.StringComparison.Ordinal);

    [Fact]
    public void Recursion_IsSaidToBeUnknown() =>
        Assert.Contains("calls itself through Guest.Walk", _image["Recurse"].Stack.Unknown, System.StringComparison.Ordinal);

    [Fact]
    public void TheDeepestPath_BeginsAtTheHandler() =>
        Assert.All(_image.Verdicts, static verdict => Assert.Same(verdict.Function, verdict.StackPath[0]));
}
