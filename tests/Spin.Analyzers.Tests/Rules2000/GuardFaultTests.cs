using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules2000.GuardFault>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class GuardFaultTests
{
    private const string Guard = "[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d)";

    [Theory]
    [InlineData(" => {|SPIN2014:d.Payload[0]|} == 1;")]
    [InlineData(" => d.Payload.Length > 1 && {|SPIN2014:d.Payload[2]|} == 1;")]
    [InlineData(" => d.Payload.IsEmpty || {|SPIN2014:d.Payload[1]|} == 1;")]
    [InlineData(" => {|SPIN2014:BinaryPrimitives.ReadUInt16BigEndian(d.Payload)|} == 1;")]
    [InlineData(" => d.Payload.Length >= 5 && {|SPIN2014:BinaryPrimitives.ReadUInt16BigEndian(d.Payload[4..])|} == 1;")]
    [InlineData(" { if (d.Payload.Length < 2) { return {|SPIN2014:d.Payload[0]|} == 1; } return d.Payload[1] == 2; }")]
    [InlineData(" => d.Payload.Length > 3 || {|SPIN2014:d.Payload[^1]|} == 1;")]
    [InlineData(" => {|SPIN2014:d.Payload[2..6]|}.IndexOf((byte)1) > 0;")]
    [InlineData(" => {|SPIN2014:100 / d.Source.Port|} > 3;")]
    public Task Untested_Triggers(string body) => Verify.Spindle(Guard + body);

    [Theory]
    [InlineData(" => d.Payload.Length > 2 && d.Payload[0] == 1 && d.Payload[2] == 2;")]
    [InlineData(" => !d.Payload.IsEmpty && d.Payload[0] == 1;")]
    [InlineData(" => d.Payload.IsEmpty || d.Payload[0] == 1;")]
    [InlineData(" => d.Payload is [1, 2, ..] && d.Payload[1] == 2 && BinaryPrimitives.ReadUInt16BigEndian(d.Payload) == 1;")]
    [InlineData(" => d.Payload.Length >= 6 && BinaryPrimitives.ReadUInt16BigEndian(d.Payload[4..]) == 1 && d.Payload.Slice(2, 4)[0] == 1;")]
    [InlineData(" { if (d.Payload.Length < 2) { return false; } return d.Payload[1] == 2; }")]
    [InlineData(" => d.Source.Port != 0 && 100 / d.Source.Port > 3;")]
    [InlineData(" { for (int i = 0; i < d.Payload.Length; i++) { if (d.Payload[i] == 1) { return true; } } return false; }")]
    [InlineData(" => d is { Payload.Length: > 3 } && d.Payload[3] == 1;")]
    public Task Tested_DoesNotTrigger(string body) => Verify.Spindle(Guard + body);

    [Fact]
    public Task OwnTable_IsNotMeant() => Verify.Spindle("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) => _ports[1] == d.DestinationPort; private readonly int[] _ports = [7, 9];");

    [Fact]
    public Task Handler_IsNotMeant() => Verify.Spindle("[Handles<DatagramArrived>] void H(in Datagram d) { byte first = d.Payload[0]; }");
}
