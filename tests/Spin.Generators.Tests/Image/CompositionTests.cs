namespace Spin.Generators.Tests.Image;

/// <summary>What is wrong with how a project puts assemblies together is said.</summary>
public sealed class CompositionTests
{
    private const string Handles = "[Handles<Public>]";

    [Fact]
    public void AnImageWithoutSpindles_IsReported() => Assert.Equal(
        ["SPIN9007 Image 'Image' has no spindle; add <Spindle Include=\"…\" /> to the project, or a class marked [Spindle]"],
        Samples.Image("").Analyze());

    [Fact]
    public void AnItemThatNamesNothing_IsReported() => Assert.Contains(
        "SPIN9008 Spindle item 'Nobody' names nothing: no referenced assembly of that name declares a spindle; reference its project or package",
        Samples.Image("Spindle|Nobody|").Analyze());

    [Fact]
    public void TwoSpindlesOfOneName_AreReported() => Assert.Equal(
        ["SPIN9006 Two spindles are named 'S': 'A.S' and 'B.S'; set [Spindle(Name = …)] on one of them"],
        Samples.Problems("namespace A { [Spindle] public sealed partial class S; } namespace B { [Spindle] public sealed partial class S; }", ""));

    [Theory]
    [InlineData("Bogus", "SPIN4012 In this image, 'Bogus', granted to 'Guest', is no event of this image and no service that its spindles import; correct the name or remove the grant")]
    [InlineData("Public:x", "SPIN4012 In this image, spindle 'Guest': 'x' in the grant 'Public:x' is no value: write a number, 0x and a hexadecimal number, or low-high of at most 65536 values")]
    public void AGrantThatGrantsNothing_IsReported(string grants, string problem) =>
        Assert.Equal([problem], Samples.Problems("[Spindle] public sealed partial class S;", grants));

    [Fact]
    public void ALineThatIsNoRecord_IsReported() => Assert.Contains(
        "SPIN4012 In this image, 'Spindel|Echo' is no record of the image file", Samples.Image("Spindel|Echo").Analyze());

    [Fact]
    public void AnOrderingCycle_IsReportedWithItsPath() => Assert.Equal(
        ["SPIN3006 Handlers of 'Kernel.Public' must each run before the next: A.On → B.On → C.On → A.On; remove one Before, After or Order of them"],
        Samples.Problems("""
            [Spindle] public sealed partial class A { [Handles<Public>(Before = typeof(B))] private void On() { } }
            [Spindle] public sealed partial class B { [Handles<Public>(Before = typeof(C))] private void On() { } }
            [Spindle] public sealed partial class C { [Handles<Public>(Before = typeof(A))] private void On() { } }
            [Spindle] public sealed partial class D { [Handles<Public>] private void On() { } }
            """, ""));

    [Fact]
    public void AnOrderAgainstWhoDoesNotHandleTheEvent_IsReported() => Assert.Equal(
        ["SPIN3007 Handler 'A.On' is ordered against 'B', which does not handle 'Kernel.Public'; name a spindle that does, or remove the order"],
        Samples.Problems($"[Spindle] public sealed partial class A {{ [Handles<Public>(Before = typeof(B))] private void On() {{ }} }} [Spindle] public sealed partial class B;", ""));

    [Fact]
    public void AnOrderAgainstASpindleLeftOut_IsKeptAsItIs() => Assert.Empty(
        Samples.Image("Spindle|Guest/A|", Samples.Spindle($$"""
            [Spindle] public sealed partial class A { [Handles<Public>(After = typeof(B))] private void On() { } }
            [Spindle] public sealed partial class B { {{Handles}} private void On() { } }
            """)).Analyze());

    [Fact]
    public void SeveralResultsWithoutAFold_AreReported() => Assert.Equal(
        ["SPIN3009 Event 'Kernel.Asked' does not fold results, but both 'S.A' and 'S.B' may give one; match different values of one field, remove one, or give the event a Fold"],
        Samples.Problems("[Spindle] public sealed partial class S { [Handles<Asked>] private int A() => 1; [Handles<Asked>] private int B() => 2; }", ""));

    [Theory]
    [InlineData("Sdk|0.1.9")]
    [InlineData("Sdk|0.1.0-preview.2")]
    public void SdkOfTheSameMinorVersion_IsFine(string line) =>
        Assert.DoesNotContain(Samples.Image(line).Analyze(), static problem => problem.StartsWith("SPIN9005", System.StringComparison.Ordinal));

    [Fact]
    public void SdkOfAnotherVersion_IsReported() => Assert.Contains(
        "SPIN9005 Spin.Sdk 9.9.0 and the contract Spin 0.1.0 do not go together; use the same version of both packages",
        Samples.Image("Sdk|9.9.0").Analyze());

    [Fact]
    public void InternalSpindles_AreReachedThroughAPublicClass() => Samples.Image("Spindle|Guest|", Samples.Spindle("""
        namespace Deep
        {
            internal static partial class Outer
            {
                [Spindle(Name = "hidden")] internal sealed partial class S(ILog log)
                {
                    public ILog Log => log;
                    [Handles<Public>(Guard = nameof(Test))] private void On() { }
                    private bool Test() => true;
                }
            }
        }
        """)).Emit();

    [Fact]
    public void BareMetalImages_ExportTheirEntry()
    {
        System.Collections.Generic.IReadOnlyDictionary<string, string> files =
            new Project("Kernels", SingleFileTests.Source).AsImage(bareMetal: true).GeneratedFiles();
        Assert.Contains("RuntimeExport(\"spin_cs_create_image\")", files["SpinImage.Entry.g.cs"], System.StringComparison.Ordinal);
    }

    [Fact]
    public void OrdinaryProjects_GetNoImage() =>
        Assert.DoesNotContain(Samples.Echo.GeneratedFiles().Keys, static name => name.Contains("Image", System.StringComparison.Ordinal));

    [Fact]
    public void WhatJudgesTheImage_IsSaidByTheImage()
    {
        string With(string file) => new Project("Image", "").Referencing(Samples.Kernel).AsImage(file).GeneratedFiles()["SpinImage.g.cs"];
        Assert.Contains("public override string Verifier => \"verified: 1, rules 2\";", With("Verifier|verified: 1, rules 2"), System.StringComparison.Ordinal);
        Assert.DoesNotContain("Verifier", With("Sdk|1"), System.StringComparison.Ordinal);
    }
}
