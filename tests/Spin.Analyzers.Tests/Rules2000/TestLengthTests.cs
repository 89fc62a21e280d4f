using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules2000.GuardFault, Spin.CodeFixes.Rules2000.TestLength>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class TestLengthTests
{
    [Fact]
    public Task Read_IsTestedFirst() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            [Handles<DatagramArrived>(Guard = nameof(IsMine))]
            private void Take(in Datagram datagram)
            {
            }

            [Handles<DatagramArrived>(Guard = nameof(IsEither))]
            private void Choose(in Datagram datagram)
            {
            }

            private static bool IsMine(in Datagram datagram) => {|SPIN2014:datagram.Payload[3]|} == 2 && datagram.DestinationPort > 6;

            private static bool IsEither(in Datagram datagram)
            {
                return {|SPIN2014:BinaryPrimitives.ReadUInt32BigEndian(datagram.Payload[4..])|} == 1 || datagram.DestinationPort == 7;
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            [Handles<DatagramArrived>(Guard = nameof(IsMine))]
            private void Take(in Datagram datagram)
            {
            }

            [Handles<DatagramArrived>(Guard = nameof(IsEither))]
            private void Choose(in Datagram datagram)
            {
            }

            private static bool IsMine(in Datagram datagram) => datagram.Payload.Length >= 4 && datagram.Payload[3] == 2 && datagram.DestinationPort > 6;

            private static bool IsEither(in Datagram datagram)
            {
                return datagram.Payload.Length >= 8 && (BinaryPrimitives.ReadUInt32BigEndian(datagram.Payload[4..]) == 1 || datagram.DestinationPort == 7);
            }
        }
        """);
}
