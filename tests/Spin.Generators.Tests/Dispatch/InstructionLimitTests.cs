namespace Spin.Generators.Tests.Dispatch;

/// <summary>The smaller of a handler's limit of instructions and its event's is what the build proves.</summary>
public sealed class InstructionLimitTests
{
    [Theory]
    [InlineData("", "", null)]
    [InlineData(", LimitInstructions = 300", "", 300)]
    [InlineData("", "LimitInstructions = 200", 200)]
    [InlineData(", LimitInstructions = 300", "LimitInstructions = 200", 200)]
    [InlineData(", LimitInstructions = 300", "LimitInstructions = 400", 300)]
    [InlineData(", LimitInstructions = 300", "LimitInstructions = -1", 300)]
    public void TheSmallerLimitIsProven(string all, string own, int? expected)
    {
        string table = new Project("P", $$"""
            using Spin;
            [Event(Level.Dispatch{{all}})] public delegate void X(int number);
            [Spindle] public sealed partial class S { [Handles<X>({{own}})] private void On(int number) { } }
            """).AsImage().GeneratedFiles()["X.Table.g.cs"];
        if (expected is { } limit)
        {
            Assert.Contains($", LimitInstructions = {limit}", table, System.StringComparison.Ordinal);
        }
        else
        {
            Assert.DoesNotContain("LimitInstructions", table, System.StringComparison.Ordinal);
        }
    }
}
