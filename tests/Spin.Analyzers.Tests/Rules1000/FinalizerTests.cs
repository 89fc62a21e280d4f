using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.Finalizer>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class FinalizerTests
{
    [Theory]
    [InlineData("private sealed class C { ~{|SPIN1014:C|}() { } }")]
    [InlineData("private class Base<T> { ~{|SPIN1014:Base|}() => GC.KeepAlive(this); }")]
    [InlineData("~{|SPIN1014:Sample|}() { }")]
    [InlineData("private sealed record R(int X) { ~{|SPIN1014:R|}() { } }")]
    public Task Finalizer_Triggers(string source) => Verify.Spindle(source);

    [Theory]
    [InlineData("private sealed class C : IDisposable { public void Dispose() { } }")]
    [InlineData("private void Finalize(int x) { }")]
    [InlineData("int M(int x) => ~x;")]
    [InlineData("private sealed class C { public void Finalizer() { } }")]
    public Task OtherEnds_DoNotTrigger(string source) => Verify.Spindle(source);
}
