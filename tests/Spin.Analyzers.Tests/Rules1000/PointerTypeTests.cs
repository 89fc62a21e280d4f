using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.PointerType>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class PointerTypeTests
{
    [Theory]
    [InlineData("private unsafe {|SPIN1002:int*|} _field;")]
    [InlineData("unsafe void M({|SPIN1002:{|SPIN1002:void*|}*|} p) { }")]
    [InlineData("unsafe {|SPIN1002:byte*|} M() => null;")]
    [InlineData("unsafe void M() { var {|SPIN1002:p = stackalloc int[4]|}; }")]
    [InlineData("unsafe void M(int x) { nint n = (nint)({|SPIN1002:&x|}); }")]
    [InlineData("unsafe void M() { {|SPIN1002:delegate*<int, void>|} f = null; }")]
    [InlineData("static void T() { } unsafe void M() { var {|SPIN1002:f = {|SPIN1002:({|SPIN1002:delegate*<void>|})&T|}|}; }")]
    [InlineData("unsafe void M() { Func<object> f = () => typeof({|SPIN1002:int*|}); }")]
    [InlineData("unsafe void M(List<{|SPIN1002:int*|}[]> s) { }")]
    public Task Pointer_Triggers(string members) => Verify.Spindle(members);

    [Fact]
    public Task PointerBehindAlias_Triggers() => Verify.Source("""
        using unsafe P = {|SPIN1002:int*|};
        internal static unsafe class Elsewhere { internal static P Field() { return {|SPIN1002:Get()|}; } internal static P Get() => default; }
        """);

    [Theory]
    [InlineData("int M(int a, int b) => a * b;")]
    [InlineData("int M(ref int a) => a;")]
    [InlineData("void M() { Span<int> s = stackalloc int[4]; s[0] = 1; }")]
    [InlineData("void M() { Func<int, int> f = static x => x & 1; }")]
    [InlineData("nint M(nint n) => n;")]
    public Task NoPointer_DoesNotTrigger(string members) => Verify.Spindle(members);
}
