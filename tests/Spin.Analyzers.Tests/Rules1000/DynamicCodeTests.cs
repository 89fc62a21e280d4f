using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.DynamicCode>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class DynamicCodeTests
{
    [Theory]
    [InlineData("int M({|SPIN1009:dynamic|} d) => 1;")]
    [InlineData("object M(object o) { {|SPIN1009:dynamic|} d = o; return d; }")]
    [InlineData("private {|SPIN1009:dynamic|}? _field; private List<{|SPIN1009:dynamic|}> _list = [];")]
    [InlineData("object? M({|SPIN1009:dynamic|} d) => {|SPIN1009:{|SPIN1009:{|SPIN1009:d.Length|}.ToString|}()|};")]
    [InlineData("{|SPIN1009:dynamic|} P => 1; object M() { {|SPIN1009:var|} d = P; return {|SPIN1009:d[0]|}; }")]
    [InlineData("private sealed class C { public C(int x) { } } object M({|SPIN1009:dynamic|} d) => {|SPIN1009:new C(d)|};")]
    public Task Dynamic_Triggers(string source) => Verify.Spindle(source);

    [Fact]
    public Task Alias_Triggers() => Verify.Source("""
        using D = System.Collections.Generic.List<{|SPIN1009:dynamic|}>;
        internal static class Elsewhere { internal static object M(D list) => {|SPIN1009:list[0].Name|}; }
        """);

    [Theory]
    [InlineData("int M(object o) => o is int i ? i : 0;")]
    [InlineData("int dynamic = 1; int M() => dynamic;")]
    [InlineData("private sealed class @dynamic; private @dynamic? _own;")]
    [InlineData("T M<T>(T value) where T : IComparable<T> => value;")]
    [InlineData("string M() => nameof(System.Dynamic);")]
    public Task NamedTypes_DoNotTrigger(string source) => Verify.Spindle(source);
}
