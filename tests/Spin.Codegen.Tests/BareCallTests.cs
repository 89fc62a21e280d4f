using Spin.Codegen.Tests.Emulation;

namespace Spin.Codegen.Tests;

/// <summary>What it costs to contain a handler that needs no containment, and what is gained where it is called bare.</summary>
public sealed class BareCallTests(BareCallTests.Images images) : IClassFixture<BareCallTests.Images>
{
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
    public void AHandlerThatIsNotProven_StaysContained() =>
        Assert.Contains(images.Bare.Start("start").Symbols, static symbol => symbol == "__ehinfo_Image_SpinGenerated_Spin_Kernel_Refused__Handler0");

    private int Contained(string raise) => images.Contained.Start("start").Call(raise, 1);

    private int Bare(string raise) => images.Bare.Start("start").Call(raise, 1);

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
            """);
    }
}
