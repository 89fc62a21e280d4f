using System.Linq;
using Spin.Codegen.Tests.Emulation;

namespace Spin.Codegen.Tests;

/// <summary>What it costs to contain a handler that needs no containment, and what is gained where it is called bare.</summary>
public sealed class BareCallTests(BareCallTests.Images images) : IClassFixture<BareCallTests.Images>
{
    // The guard's comparison and jump, the handler's addition, the count; one more where a value is kept.
    private const int MostPerGuardedHandler = 5;
    private const int MostPerFalseGuard = 3;

    [Fact]
    public void Figures() =>
        TestContext.Current.TestOutputHelper!.WriteLine($"""
            instructions                                contained   bare
            raise, three handlers at Dispatch level     {Contained("raise_seen"),9} {Bare("raise_seen"),6}
            raise, one handler at Strand level          {Contained("raise_asked"),9} {Bare("raise_asked"),6}
            """);

    [Theory]
    [InlineData("raise_seen")]
    [InlineData("raise_asked")]
    public void AProvenHandler_CostsLessBare(string raise) => Assert.True(Bare(raise) < Contained(raise));

    [Fact]
    public void BareHandlers_AreAPartOfTheRaise()
    {
        Assert.DoesNotContain(images.Bare.Start("start").Symbols, static symbol => symbol == "__ehinfo_Image_SpinGenerated_Spin_Kernel_Seen__Handler2");
        Assert.True(Contained("raise_seen") - Bare("raise_seen") > 2 * 3, "each of three handlers saves more than its call and return");
    }

    [Fact]
    public void BothDoTheSame()
    {
        foreach (BareImage image in (BareImage[])[images.Contained, images.Bare])
        {
            Processor processor = image.Start("start");
            processor.Call("raise_seen", 5);
            processor.Call("raise_asked", 2);
            processor.Call("sum");
            Assert.Equal(5 + 6 + 15 + 2, processor.Result);
        }
    }

    [Fact]
    public void AHandlerThatIsDisabled_DoesNotRunAndTheOthersDo()
    {
        Processor processor = images.Bare.Start("start");
        int all = processor.Call("raise_seen", 5);
        processor.Call("disable", 1);
        processor.Call("raise_seen", 5);
        processor.Call("sum");
        Assert.Equal(5 + 6 + 15 + (5 + 15), processor.Result);

        processor.Call("enable", 1);
        Assert.Equal(all, processor.Call("raise_seen", 5));
        processor.Call("sum");
        Assert.Equal((2 * (5 + 6 + 15)) + (5 + 15), processor.Result);
    }

    [Fact]
    public void HandlersThatAreDisabledOneByOne_AreEnabledOneByOne()
    {
        Processor processor = images.Bare.Start("start");
        int expected = 0;
        int[] gives = [5, 6, 15];
        bool[] enabled = [true, true, true];
        foreach ((string how, int handler) in ((string, int)[])
            [("disable", 2), ("disable", 0), ("enable", 2), ("disable", 1), ("disable", 2), ("enable", 0), ("enable", 1), ("enable", 2)])
        {
            processor.Call(how, handler);
            enabled[handler] = how == "enable";
            processor.Call("raise_seen", 5);
            expected += gives.Where((_, index) => enabled[index]).Sum();
            processor.Call("sum");
            Assert.Equal(expected, processor.Result);
        }
    }

    [Fact]
    public void EachFurtherGuardedHandlerOfASpindle_CostsItsGuardAndItself()
    {
        Processor processor = images.Bare.Start("start");
        Assert.InRange(processor.Call("raise_ten", 100) - processor.Call("raise_two", 100), 1, 8 * MostPerGuardedHandler);
        Assert.InRange(processor.Call("raise_ten", -1) - processor.Call("raise_two", -1), 1, 8 * MostPerFalseGuard);
    }

    [Fact]
    public void AHandlerThatIsNotProven_StaysContained() =>
        Assert.Contains(images.Bare.Start("start").Symbols, static symbol => symbol == "__ehinfo_Image_SpinGenerated_Spin_Kernel_Refused__Handler0");

    private int Contained(string raise) => CallAgain(images.Contained, raise);

    private int Bare(string raise) => CallAgain(images.Bare, raise);

    // A contained handler's first run is one of those that are timed: the second shows what others cost.
    private static int CallAgain(BareImage image, string raise)
    {
        Processor processor = image.Start("start");
        processor.Call(raise, 1);
        return processor.Call(raise, 1);
    }

    /// <summary>The same programs, compiled without and with a list of proven handlers.</summary>
    public sealed class Images
    {
        /// <summary>Every handler contained.</summary>
        internal BareImage Contained { get; } = new("");

        /// <summary>The harmless ones bare.</summary>
        internal BareImage Bare { get; } = new("""
            Spin.Kernel.Seen|Guest|Add
            Spin.Kernel.Seen|Guest|AddOneMore
            Spin.Kernel.Seen|Guest|AddThreeTimes
            Spin.Kernel.Asked|Guest|Answer

            """ + string.Concat(BareImage.Guarded.Select(static at => $"Spin.Kernel.{at.Event}|Guest|{at.Method}\n")));
    }
}
