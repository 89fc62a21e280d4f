using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.SpindleShape>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class SpindleShapeTests
{
    [Theory]
    [InlineData("[Spindle] public abstract partial class {|SPIN3017:Echo|};")]
    [InlineData("[Spindle] public static partial class {|SPIN3017:Echo|};")]
    [InlineData("[Spindle] public partial class {|SPIN3017:Echo|};")]
    [InlineData("[Spindle] public sealed partial class {|SPIN3017:Echo|}<T>;")]
    [InlineData("public partial class Outer<T> { [Spindle] public sealed partial class {|SPIN3017:Echo|}; }")]
    [InlineData("public partial class Outer { [Spindle] private sealed partial class {|SPIN3017:Echo|}; }")]
    [InlineData("public partial class Outer { private partial class Middle { [Spindle] public sealed partial class {|SPIN3017:Echo|}; } }")]
    [InlineData("[Spindle] public sealed partial class {|SPIN3017:Echo|} { internal Echo() { } }")]
    [InlineData("[Spindle] public sealed partial class {|SPIN3017:Echo|} { public Echo() { } public Echo(IUdp udp) { } }")]
    [InlineData("public partial class Outer { [Spindle] protected internal sealed partial class {|SPIN3017:Echo|}; }")]
    [InlineData("public partial interface IOuter { [Spindle] public sealed partial class {|SPIN3017:Echo|}; }")]
    [InlineData("[Spindle] public sealed partial record {|SPIN3017:Echo|}(IUdp Udp);")]
    [InlineData("[Spindle] file sealed partial class {|SPIN3017:Echo|};")]
    [InlineData("[Spindle] public sealed partial class {|SPIN3017:Echo|} { public required int Port { get; init; } }")]
    public Task CannotBeCreated_Triggers(string source) => Verify.Source(source);

    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo;")]
    [InlineData("[Spindle] internal sealed partial class Echo(IUdp udp) { IUdp U => udp; }")]
    [InlineData("public partial class Outer { [Spindle] public sealed partial class Inner; }")]
    [InlineData("[Spindle] public sealed partial class Echo { public Echo(IUdp udp) { } private Echo(int x) { } }")]
    [InlineData("public abstract class Base; [Spindle] public sealed partial class Echo : Base;")]
    [InlineData("public abstract partial class Ordinary<T>;")]
    public Task CanBeCreated_DoesNotTrigger(string source) => Verify.Source(source);
}
