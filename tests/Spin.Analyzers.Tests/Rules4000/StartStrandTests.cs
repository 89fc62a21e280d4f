using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules4000.UnmanagedConcurrency, Spin.CodeFixes.Rules4000.ImportService>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class StartStrandTests
{
    [Fact]
    public Task ThreadsAndTasks_BecomeStrands() => Verify.Source(
        """
        using System.Threading;
        using System.Threading.Tasks;

        [Spindle]
        public sealed partial class Sample(ILog log)
        {
            private int _count;

            private void First()
            {
                {|SPIN4011:Task.Run|}(() => _count++);
                {|SPIN4011:{|SPIN4011:new Thread(Work)|}.Start|}();
                log.Write(LogLevel.Debug, "started");
            }

            private void Second() => {|SPIN4011:Task.Run|}(Work);

            private void Work() => _count++;
        }
        """,
        """
        using System.Threading;
        using System.Threading.Tasks;

        [Spindle]
        public sealed partial class Sample(ILog log, IStrands strands)
        {
            private int _count;

            private void First()
            {
                strands.Start("First", () => _count++);
                strands.Start("First", Work);
                log.Write(LogLevel.Debug, "started");
            }

            private void Second() => strands.Start("Second", Work);

            private void Work() => _count++;
        }
        """);

    [Theory]
    [InlineData("[Spindle] public sealed partial class Sample { private object M() => {|SPIN4011:System.Threading.Tasks.Task.Run|}(() => { }); }")]
    [InlineData("[Spindle] public sealed partial class Sample { private object M() => {|SPIN4011:System.Threading.Tasks.Task.Run|}(() => 1); }")]
    [InlineData("[Spindle] public sealed partial class Sample { private object M() => {|SPIN4011:new System.Threading.Timer(static _ => { })|}; }")]
    [InlineData("internal static class Elsewhere { internal static void M() => {|SPIN4011:System.Threading.Tasks.Task.Run|}(static () => { }); }")]
    public Task UsedResultOrNoSpindle_HasNoFix(string source) => Verify.NoFix(source);
}
