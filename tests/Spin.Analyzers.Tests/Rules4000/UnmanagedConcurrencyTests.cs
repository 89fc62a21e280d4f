using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules4000.UnmanagedConcurrency>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class UnmanagedConcurrencyTests
{
    [Theory]
    [InlineData("void M() => {|SPIN4011:{|SPIN4011:new System.Threading.Thread(() => { })|}.Start|}();")]
    [InlineData("object M() => {|SPIN4011:System.Threading.Tasks.Task.Run|}(() => { });")]
    [InlineData("object M() => {|SPIN4011:{|SPIN4011:System.Threading.Tasks.Task.Factory|}.StartNew|}(() => { });")]
    [InlineData("void M() => {|SPIN4011:System.Threading.ThreadPool.QueueUserWorkItem|}(static _ => { });")]
    [InlineData("object M() => {|SPIN4011:new System.Threading.Timer(static _ => { })|};")]
    [InlineData("private {|SPIN4011:async|} void M() => await {|SPIN4011:System.Threading.Tasks.Task.Yield|}();")]
    [InlineData("Func<System.Threading.Tasks.Task> M() => {|SPIN4011:async|} () => await {|SPIN4011:System.Threading.Tasks.Task.Delay|}(1);")]
    [InlineData("void M() { F(); {|SPIN4011:async|} void F() => await {|SPIN4011:System.Threading.Tasks.Task.Yield|}(); }")]
    [InlineData("void M(int[] a) => {|SPIN4011:System.Threading.Tasks.Parallel.ForEach|}(a, static _ => { });")]
    [InlineData("object M(Action a) => {|SPIN4011:a.BeginInvoke(null, null)|};")]
    [InlineData("private delegate void D(); object M(D d) => {|SPIN4011:d.BeginInvoke(null, null)|};")]
    [InlineData("Func<Action, System.Threading.Tasks.Task> M() => {|SPIN4011:System.Threading.Tasks.Task.Run|};")]
    [InlineData("object M() => {|SPIN4011:new System.Threading.CancellationTokenSource(100)|};")]
    [InlineData("int M(int[] a) => {|SPIN4011:System.Linq.ParallelEnumerable.AsParallel|}(a).GetHashCode();")]
    public Task Started_Triggers(string source) => Verify.Spindle(source);

    [Fact]
    public Task AliasAndUsingStatic_Trigger() => Verify.Source("""
        using static System.Threading.Tasks.Task;
        using T = System.Threading.Thread;
        internal static class Elsewhere
        {
            internal static object Static() => {|SPIN4011:Run|}(() => { });
            internal static T Alias() => {|SPIN4011:new T(() => { })|};
        }
        """);

    [Theory]
    [InlineData("""void M(IStrands strands) => strands.Start("worker", () => { });""")]
    [InlineData("void M(IStrands strands) => strands.Sleep(1);")]
    [InlineData("int async = 1; int M() => async;")]
    [InlineData("void M(Action a) => a();")]
    [InlineData("private sealed class Timer { public void Start() { } } void M() => new Timer().Start();")]
    [InlineData("private delegate void D(); void M(D d) => d.Invoke();")]
    public Task ByServices_DoesNotTrigger(string source) => Verify.Spindle(source);
}
