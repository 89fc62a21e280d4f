using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules3000.GuardShape, Spin.CodeFixes.Rules3000.FitGuard>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class FitGuardTests
{
    [Fact]
    public Task MissingGuard_IsWritten() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            [Handles<DatagramArrived>(Guard = {|SPIN3003:"IsMine"|})]
            private void Reply(in Datagram datagram)
            {
            }

            [Handles<Tick>(Guard = {|SPIN3003:"IsDue"|})]
            private void Count(long now)
            {
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            [Handles<DatagramArrived>(Guard = "IsMine")]
            private void Reply(in Datagram datagram)
            {
            }

            private static bool IsMine(in Datagram datagram) => true;

            [Handles<Tick>(Guard = "IsDue")]
            private void Count(long now)
            {
            }

            private static bool IsDue(long now) => true;
        }
        """);

    [Fact]
    public Task InstanceAndMisshapenGuards_AreFitted() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            [Handles<DatagramArrived>(Guard = nameof(IsMine))]
            private void Reply(in Datagram datagram) { }

            [Handles<Tick>(Guard = nameof(IsDue))]
            private void Count(long now) { }

            private bool {|SPIN3003:IsMine|}(in Datagram datagram) => datagram.DestinationPort == 7;

            private static bool {|SPIN3003:IsDue|}(int time) => time > 5;
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            [Handles<DatagramArrived>(Guard = nameof(IsMine))]
            private void Reply(in Datagram datagram) { }

            [Handles<Tick>(Guard = nameof(IsDue))]
            private void Count(long now) { }

            private static bool IsMine(in Datagram datagram) => datagram.DestinationPort == 7;

            private static bool IsDue(long time) => time > 5;
        }
        """);
}
