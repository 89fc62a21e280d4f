using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules3000.GuardAsMatch, Spin.CodeFixes.Rules3000.WriteMatch>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class WriteMatchTests
{
    [Fact]
    public Task Comparison_BecomesAMatch() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private readonly ushort _port = 9;

            [Handles<DatagramArrived>(Guard = nameof(IsEcho))]
            private void Reply(in Datagram datagram)
            {
            }

            [Handles<DatagramArrived>(Guard = nameof(IsMine), Order = Order.First)]
            private void Take(in Datagram datagram)
            {
            }

            private static bool {|SPIN3021:IsEcho|}(in Datagram datagram) => datagram.DestinationPort == 7;

            private bool {|SPIN3021:IsMine|}(in Datagram datagram) => datagram.DestinationPort == _port;
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            private readonly ushort _port = 9;

            [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)]
            private void Reply(in Datagram datagram)
            {
            }

            [Handles<DatagramArrived>(Order = Order.First), Match(nameof(Datagram.DestinationPort), nameof(_port))]
            private void Take(in Datagram datagram)
            {
            }
        }
        """);
}
