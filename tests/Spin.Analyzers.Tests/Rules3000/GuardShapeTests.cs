using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.GuardShape>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class GuardShapeTests
{
    [Theory]
    [InlineData("""[Handles<Tick>(Guard = {|SPIN3003:"Absent"|})] void H(long now) { }""")]
    [InlineData("[Handles<Tick>(Guard = nameof(G))] void H(long now) { } static int {|SPIN3003:G|}(long now) => 1;")]
    [InlineData("[Handles<Tick>(Guard = nameof(G))] void H(long now) { } static bool {|SPIN3003:G|}(int now) => true;")]
    [InlineData("[Handles<Tick>(Guard = nameof(G))] void H(long now) { } static bool {|SPIN3003:G|}() => true;")]
    [InlineData("[Handles<Tick>(Guard = nameof(G))] void H(long now) { } bool {|SPIN3003:G|}(long now) => now > 5;")]
    [InlineData("[Handles<Tick>(Guard = nameof(G))] void H(long now) { } static bool {|SPIN3003:G|}<T>(long now) => true;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool {|SPIN3003:G|}(Datagram d) => true;")]
    [InlineData("[Handles<Tick>(Guard = {|SPIN3003:nameof(P)|})] void H(long now) { } bool P => true;")]
    [InlineData("""[Handles<Tick>(Order = Order.First, Guard = {|SPIN3003:Name|})] void H(long now) { } const string Name = "G" + "1";""")]
    public Task BadGuard_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("[Handles<Tick>(Guard = nameof(G))] void H(long now) { } static bool G(long now) => now > 5;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) => d.Payload.Length > 4;")]
    [InlineData("private readonly int _port = 7; [Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) => d.DestinationPort == _port;")]
    [InlineData("[Handles<Tick>(Guard = nameof(G))] void H(long now) { } static bool G(int other) => true; static bool G(long now) => true;")]
    [InlineData("[Handles<Tick>] void H(long now) { } bool G(long now) => true;")]
    public Task GoodGuard_DoesNotTrigger(string members) => Verify.Spindle(members);
}
