using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.SpindleNotPartial>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class SpindleNotPartialTests
{
    [Theory]
    [InlineData("[Spindle] public sealed class {|SPIN3019:Echo|};")]
    [InlineData("""[Spindle(Name = "echo")] public sealed class {|SPIN3019:Echo|}(IUdp udp) { IUdp U => udp; }""")]
    [InlineData("public class {|SPIN3019:Outer|} { [Spindle] public sealed partial class Inner; }")]
    [InlineData("public class {|SPIN3019:Outer|} { [Spindle] public sealed class {|SPIN3019:Inner|}; }")]
    [InlineData("namespace N { using S = Spin.SpindleAttribute; [S] public sealed class {|SPIN3019:Echo|}; }")]
    public Task WithoutPartial_Triggers(string source) => Verify.Source(source);

    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo;")]
    [InlineData("public partial class Outer { [Spindle] public sealed partial class Inner; }")]
    [InlineData("public sealed class Ordinary;")]
    [InlineData("internal sealed class SpindleAttribute : Attribute; [global::SpindleAttribute] public sealed class LookAlike;")]
    [InlineData("[Spindle] public sealed partial class Echo; public sealed partial class Echo { }")]
    public Task PartialOrNoSpindle_DoesNotTrigger(string source) => Verify.Source(source);
}
