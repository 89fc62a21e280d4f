using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules2000.Allocation, Spin.CodeFixes.Rules2000.AvoidAllocation>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class AvoidAllocationTests
{
    [Fact]
    public Task SmallArraysAndLists_GoToTheStackAndFor() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private readonly IReadOnlyList<int> _ports = [7];
            private int _sum;

            [Handles<DatagramArrived>]
            private void Count(in Datagram datagram)
            {
                byte[] buffer = {|SPIN2001:new byte[64]|};
                datagram.Payload[..4].CopyTo(buffer);
                var words = {|SPIN2001:new ushort[4]|};
                words[0] = buffer[1];
                foreach (int port in {|SPIN2001:_ports|})
                {
                    _sum += port + words.Length;
                }
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            private readonly IReadOnlyList<int> _ports = [7];
            private int _sum;

            [Handles<DatagramArrived>]
            private void Count(in Datagram datagram)
            {
                Span<byte> buffer = stackalloc byte[64];
                datagram.Payload[..4].CopyTo(buffer);
                Span<ushort> words = stackalloc ushort[4];
                words[0] = buffer[1];
                for (int i = 0, count = _ports.Count; i < count; i++)
                {
                    int port = _ports[i];
                    _sum += port + words.Length;
                }
            }
        }
        """);

    [Theory]
    [InlineData("byte[] b = {|SPIN2001:new byte[4096]|}; _ = b[0];")]
    [InlineData("byte[] b = {|SPIN2001:new byte[d.Payload.Length]|}; _ = b[0];")]
    [InlineData("byte[] b = {|SPIN2001:new byte[16]|}; _kept = b;")]
    [InlineData("for (int i = 0; i < 4; i++) { byte[] b = {|SPIN2001:new byte[16]|}; _ = b[0]; }")]
    [InlineData("string[] b = {|SPIN2001:new string[4]|}; _ = b[0];")]
    [InlineData("object o = {|SPIN2001:new object()|}; _ = o;")]
    public Task LargeKeptOrUnknown_HasNoFix(string body) => Verify.NoFix(
        "[Spindle] public sealed partial class Sample { private byte[]? _kept; [Handles<DatagramArrived>] private void H(in Datagram d) { " + body + " _ = _kept; } }");
}
