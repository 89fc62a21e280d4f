using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.GuardAsMatch>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class GuardAsMatchTests
{
    [Theory]
    [InlineData("static bool {|SPIN3021:G|}(in Datagram d) => d.DestinationPort == 7;")]
    [InlineData("static bool {|SPIN3021:G|}(in Datagram d) { return Port == d.DestinationPort; } const ushort Port = 9;")]
    [InlineData("bool {|SPIN3021:G|}(in Datagram x) => x.DestinationPort == _port; private readonly ushort _port = 9;")]
    public Task OnlyCompares_Triggers(string guard) => Verify.Spindle("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } " + guard);

    [Theory]
    [InlineData("static bool G(in Datagram d) => d.DestinationPort != 7;")]
    [InlineData("static bool G(in Datagram d) => d.DestinationPort == 7 || d.DestinationPort == 9;")]
    [InlineData("static bool G(in Datagram d) => d.Payload.Length == 7;")]
    [InlineData("static bool G(in Datagram d) => d.DestinationPort == d.Source.Port;")]
    [InlineData("static bool G(in Datagram d) => d.DestinationPort == 7 && !d.Payload.IsEmpty;")]
    public Task DoesMore_DoesNotTrigger(string guard) => Verify.Spindle("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } " + guard);
}
