using System.Linq;
using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>What handlers may do, from their instructions; each that does something beside one that does not.</summary>
public sealed class EffectTests
{
    private readonly JudgedImage _image = JudgedImage.Contained;

    [Theory]
    [InlineData("Allocate", nameof(Effect.Allocates))]
    [InlineData("Throw", nameof(Effect.Throws))]
    [InlineData("Index", nameof(Effect.Faults))]
    [InlineData("Divide", nameof(Effect.Faults))]
    [InlineData("Borrow", nameof(Effect.Faults))]
    [InlineData("Stop", nameof(Effect.Faults))]
    [InlineData("Dereference", nameof(Effect.Faults))]
    [InlineData("CallVirtual", nameof(Effect.CallsUnknown))]
    [InlineData("CallInterface", nameof(Effect.CallsUnknown))]
    [InlineData("CallDelegate", nameof(Effect.CallsUnknown))]
    [InlineData("LoopFreely", nameof(Effect.Unbounded))]
    [InlineData("LoopForEver", nameof(Effect.Unbounded))]
    [InlineData("Recurse", nameof(Effect.Unbounded))]
    [InlineData("Grow", nameof(Effect.GrowsStack))]
    [InlineData("ReadLazily", nameof(Effect.RunsStaticConstructor))]
    [InlineData("KeepForThread", nameof(Effect.CreatesThreadStatics))]
    [InlineData("Lock", nameof(Effect.Blocks))]
    public void AnEffect_IsFound_AndItsHandlerContained(string handler, string effect)
    {
        HandlerVerdict verdict = _image[handler];
        Assert.Contains(verdict.Witnesses, witness => witness.Effect.ToString() == effect);
        Assert.False(verdict.IsProven);
    }

    [Theory]
    [InlineData("Count")]
    [InlineData("Reuse")]
    [InlineData("Return")]
    [InlineData("IndexInside")]
    [InlineData("DivideByConstant")]
    [InlineData("CallExactly")]
    [InlineData("LoopAHundredTimes")]
    [InlineData("LoopInLoop")]
    [InlineData("CallTwice")]
    [InlineData("Choose")]
    [InlineData("Guarded")]
    [InlineData("Tally")]
    [InlineData("Tick")]
    public void AHarmlessHandler_IsProven(string handler)
    {
        HandlerVerdict verdict = _image[handler];
        Assert.Empty(verdict.Reasons);
        Assert.True(verdict.IsProven);
        Assert.Empty(verdict.Witnesses);
    }

    [Fact]
    public void AllThatIsDoneOnTheWayToAnException_IsTheException() =>
        Assert.DoesNotContain(_image["Throw"].Witnesses, static witness => witness.Effect == Effect.Allocates);

    [Fact]
    public void AnInterfaceCall_IsToldByItsMethod() =>
        Assert.Contains("IThing.Do", _image["CallInterface"].Witnesses.Single(static witness => witness.Effect == Effect.CallsUnknown).ToString(), System.StringComparison.Ordinal);

    [Fact]
    public void AWitness_NamesTheCallsThatLeadToIt()
    {
        Witness witness = _image["LoopForEver"].Witnesses.Single(static witness => witness.Effect == Effect.Unbounded);
        Assert.Equal("Poked.Handler", witness.Path[0].Name[..13]);
        Assert.Equal("Guest.Spin", witness.Path[^1].Name);
        Assert.Contains("Guest.Spin → a loop without a known bound at ", witness.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void EveryHandler_IsJudged() => Assert.All(_image.Verdicts, static verdict => Assert.NotNull(verdict.Function));
}
