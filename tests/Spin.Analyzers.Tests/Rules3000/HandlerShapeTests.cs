using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.HandlerShape>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class HandlerShapeTests
{
    [Theory]
    [InlineData("[Handles<Tick>] async void {|SPIN3002:H|}(long now) { await System.Threading.Tasks.Task.Yield(); }")]
    [InlineData("[Handles<Tick>] void {|SPIN3002:H|}<T>(long now) { }")]
    [InlineData("[Handles<Action>] void {|SPIN3002:H|}() { }")]
    [InlineData("""[Handles<KernelReady>, System.Diagnostics.Conditional("DEBUG")] void {|SPIN3002:H|}() { }""")]
    [InlineData("int P { [Handles<Reclaim>] {|SPIN3002:get|} => 1; }")]
    [InlineData("void M() { F(1); {|SPIN3002:[Handles<Tick>] void F(long now) { }|} }")]
    [InlineData("void M() { Tick t = {|SPIN3002:[Handles<Tick>] (long now) => { }|}; }")]
    [InlineData("private sealed class Inner { [Handles<Tick>] void {|SPIN3002:H|}(long now) { } }")]
    public Task CannotBeBound_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("[Handles<Tick>] void H(long now) { }")]
    [InlineData("[Handles<Tick>] public void H(long now) { }")]
    [InlineData("[Handles<Tick>] static void H(long now) { }")]
    [InlineData("[Handles<Tick>] private partial void H(long now); private partial void H(long now) { }")]
    [InlineData("static async void NotAHandler() { await System.Threading.Tasks.Task.Yield(); }")]
    [InlineData("[Handles<Called>, Handles<Reclaim>] int H(int x) => x;")]
    public Task OrdinaryMethod_DoesNotTrigger(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("public class Base { [Handles<Tick>] protected void {|SPIN3002:H|}(long now) { } }")]
    [InlineData("public static class Elsewhere { [Handles<Tick>] public static void {|SPIN3002:H|}(long now) { } }")]
    [InlineData("public interface ICommon { [Handles<Tick>] void {|SPIN3002:H|}(long now) { } }")]
    public Task OutsideASpindle_Triggers(string source) => Verify.Source(source);
}
