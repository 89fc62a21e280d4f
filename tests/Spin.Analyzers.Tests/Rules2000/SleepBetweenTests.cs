using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules2000.BusyWait, Spin.CodeFixes.Rules2000.SleepBetween>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class SleepBetweenTests
{
    [Fact]
    public Task Spinning_Sleeps() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample(IClock clock)
        {
            private volatile bool _done;

            [Handles<KernelReady>]
            private void Begin()
            {
                {|SPIN2012:while|} (!_done) { }

                {|SPIN2012:do|}
                {
                    System.Threading.Thread.SpinWait(20);
                }
                while (clock.Nanoseconds < 1_000_000);
            }

            [Handles<Called>]
            private void End(int x) => _done = true;
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample(IClock clock, IStrands strands)
        {
            private volatile bool _done;

            [Handles<KernelReady>]
            private void Begin()
            {
                while (!_done) { strands.Sleep(1); }

                do
                {
                    strands.Sleep(1);
                }
                while (clock.Nanoseconds < 1_000_000);
            }

            [Handles<Called>]
            private void End(int x) => _done = true;
        }
        """);
}
