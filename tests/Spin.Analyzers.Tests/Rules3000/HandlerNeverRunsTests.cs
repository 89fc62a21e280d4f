using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.HandlerNeverRuns>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class HandlerNeverRunsTests
{
    private const string Guarded = "[Handles<DatagramArrived>(Guard = nameof(G))] void {|SPIN3018:H|}(in Datagram d) { } static bool G(in Datagram d)";
    private const string Alive = "[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d)";

    [Theory]
    [InlineData(" => false;")]
    [InlineData(" => d.DestinationPort == 7 && d.DestinationPort == 8;")]
    [InlineData(" => d.DestinationPort > 70_000;")]
    [InlineData(" => d.Payload.Length < 0;")]
    [InlineData(" => d.DestinationPort is > 100 and < 200 && d.DestinationPort is 5 or 300;")]
    [InlineData(" => d is { DestinationPort: 7 } && !(d.DestinationPort < 100);")]
    [InlineData(" { if (d.DestinationPort < 1024) { return d.DestinationPort > 2000; } return false; }")]
    [InlineData(" { return d.Payload.Length > 8 && (d.DestinationPort == 7 || d.DestinationPort == 9) && d.DestinationPort >= 10; }")]
    [InlineData(" { throw new InvalidOperationException(); }")]
    public Task AlwaysFalse_Triggers(string body) => Verify.Spindle(Guarded + body);

    [Theory]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G)), Match(nameof(Datagram.DestinationPort), 7)] void {|SPIN3018:H|}(in Datagram d) { } static bool G(in Datagram x) => x.DestinationPort != 7;")]
    [InlineData("[Handles<Tick>(Guard = nameof(G)), Match(\"now\", 5L)] void {|SPIN3018:H|}(long now) { } static bool G(long time) => time > 5;")]
    public Task ContradictsItsMatches_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData(" => true;")]
    [InlineData(" => d.DestinationPort == 7 || d.DestinationPort == 8;")]
    [InlineData(" => d.DestinationPort > 6 && d.DestinationPort < 8;")]
    [InlineData(" => d.DestinationPort == 7 && d.Source.Port == 8;")]
    [InlineData(" => d.Payload.Length > 8 && d.Payload[0] == 1 && d.Payload[1] == 2;")]
    [InlineData(" { foreach (byte b in d.Payload) { if (b == 1) { return true; } } return false; }")]
    [InlineData(" { int x = d.Payload.Length; if (x > 5) { x = 2; } return x < 3 && d.DestinationPort is 7 or 9; }")]
    [InlineData(" => d.DestinationPort switch { 7 => true, _ => false };")]
    public Task CanBeTrue_DoesNotTrigger(string body) => Verify.Spindle(Alive + body);
}
