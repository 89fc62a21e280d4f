using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.Fixed>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class FixedTests
{
    [Theory]
    [InlineData("unsafe void M(byte[] b) { {|SPIN1003:fixed|} (byte* p = b) { } }")]
    [InlineData("unsafe void M(ReadOnlySpan<byte> b) { {|SPIN1003:fixed|} (byte* p = b) { } }")]
    [InlineData("unsafe void M(string s) { Action a = () => { {|SPIN1003:fixed|} (char* p = s) { } }; }")]
    [InlineData("private unsafe struct Buffer { public {|SPIN1003:fixed|} byte Bytes[8]; }")]
    public Task Fixed_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("private int @fixed; int M() => @fixed;")]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(8)] private struct Buffer { private byte _first; }")]
    [InlineData("void M(Span<byte> bytes) { foreach (ref byte b in bytes) { b = 0; } }")]
    public Task NoFixed_DoesNotTrigger(string members) => Verify.Spindle(members);
}
