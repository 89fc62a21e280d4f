using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules3000.HandlerSignature, Spin.CodeFixes.Rules3000.FitHandlerSignature>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class FitHandlerSignatureTests
{
    [Fact]
    public Task Signatures_BecomeTheEvents() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            [Handles<DatagramArrived>]
            private void {|SPIN3001:First|}(Datagram packet)
            {
            }

            [Handles<Tick>]
            private int {|SPIN3001:Second|}() => throw new InvalidOperationException();

            // Kept.
            [Handles<Reclaim>]
            private int {|SPIN3001:Third|}(string many, int more) => 1;
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            [Handles<DatagramArrived>]
            private void First(in Datagram packet)
            {
            }

            [Handles<Tick>]
            private void Second(long now) => throw new InvalidOperationException();

            // Kept.
            [Handles<Reclaim>]
            private int Third(int many) => 1;
        }
        """);
}
