using System;
using System.Linq;

namespace Spin.Generators.Tests.Image;

/// <summary>What an image says of its spindles besides their grants reaches their descriptors.</summary>
public sealed class PolicyTests
{
    private const string Two = "[Spindle] public sealed partial class Fast; [Spindle] public sealed partial class Slow;";

    [Fact]
    public void NothingSaid_NothingWritten() => Assert.DoesNotContain("new global::Spin.RestartPolicy", Descriptors("Spindle|Guest|"), StringComparison.Ordinal);

    [Fact]
    public void OneSpindle_GoesBeforeItsAssembly()
    {
        string[] lines = Descriptors("Spindle|Guest|\nRestart|Guest|Always|\nRestart|Guest/Slow|2|50\nQuota|Guest/Slow|Strands=3;Memory=1M").Split('\n');
        Assert.Contains("{ Restart = new global::Spin.RestartPolicy(2147483647) }", lines.Single(static line => line.Contains("\"Fast\"")), StringComparison.Ordinal);
        Assert.Contains(
            "{ Restart = new global::Spin.RestartPolicy(2, 50), Quota = new global::Spin.SpindleQuota { MemoryBytes = 1048576L, Strands = 3L } }",
            lines.Single(static line => line.Contains("\"Slow\"")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Dormant_IsWritten() => Assert.Contains(
        "{ IsDormant = true }",
        Descriptors("Spindle|Guest|\nDormant|Guest|false\nDormant|Guest/Slow|true").Split('\n').Single(static line => line.Contains("\"Slow\"")),
        StringComparison.Ordinal);

    [Fact]
    public void ASpindleThatIsNone_IsReported() => Assert.Contains(
        "SPIN9008 Spindle item 'Guest/Swift' names nothing: it is given a restart or a quota, and is no spindle of this image; correct the name",
        Samples.Image("Spindle|Guest|\nRestart|Guest/Swift|3", Samples.Spindle(Two)).Analyze());

    private static string Descriptors(string file) => Samples.Image(file, Samples.Spindle(Two)).GeneratedFiles()["SpinImage.g.cs"];
}
