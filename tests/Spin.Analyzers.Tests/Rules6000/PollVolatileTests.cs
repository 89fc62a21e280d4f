using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules6000.PolledFlag, Spin.CodeFixes.Rules6000.PollVolatile>;

namespace Spin.Analyzers.Tests.Rules6000;

public sealed class PollVolatileTests
{
    [Fact]
    public Task PolledRead_LooksAgain() => Verify.Source(
        """
        using System.Threading;

        [Spindle]
        public sealed partial class Sample(IStrands strands)
        {
            private bool _stop;
            private int _wanted;

            [Handles<KernelReady>]
            private void Begin()
            {
                while (!{|SPIN6004:_stop|} && {|SPIN6004:_wanted|} > 0)
                {
                    strands.Sleep(1);
                }
            }

            [Handles<Called>]
            private void Stop(int x)
            {
                _stop = true;
                _wanted = x;
            }
        }
        """,
        """
        using System.Threading;

        [Spindle]
        public sealed partial class Sample(IStrands strands)
        {
            private bool _stop;
            private int _wanted;

            [Handles<KernelReady>]
            private void Begin()
            {
                while (!Volatile.Read(ref _stop) && Volatile.Read(ref _wanted) > 0)
                {
                    strands.Sleep(1);
                }
            }

            [Handles<Called>]
            private void Stop(int x)
            {
                _stop = true;
                _wanted = x;
            }
        }
        """);
}
