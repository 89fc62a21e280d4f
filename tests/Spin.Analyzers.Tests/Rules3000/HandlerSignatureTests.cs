using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.HandlerSignature>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class HandlerSignatureTests
{
    [Theory]
    [InlineData("[Handles<DatagramArrived>] void {|SPIN3001:H|}(Datagram d) { }")]
    [InlineData("[Handles<DatagramArrived>] void {|SPIN3001:H|}(ref readonly Datagram d) { }")]
    [InlineData("[Handles<DatagramArrived>] void {|SPIN3001:H|}() { }")]
    [InlineData("[Handles<DatagramArrived>] int {|SPIN3001:H|}(in Datagram d) => 1;")]
    [InlineData("[Handles<Tick>] void {|SPIN3001:H|}(int now) { }")]
    [InlineData("[Handles<Tick>] void {|SPIN3001:H|}(long now, int more = 0) { }")]
    [InlineData("[Handles<Reclaim>] void {|SPIN3001:H|}(int pages) { }")]
    [InlineData("[HandlesAttribute<Called>] ref int {|SPIN3001:H|}(int number) => throw null!;")]
    [InlineData("[Handles<Tick>, Handles<Called>] void {|SPIN3001:H|}(long now) { }")]
    public Task OtherSignature_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { }")]
    [InlineData("[Handles<Tick>] void H(long any) { }")]
    [InlineData("[Handles<Reclaim>] int H(int pages) => 0;")]
    [InlineData("[Handles<KernelReady>] void H() { }")]
    [InlineData("[Handles<HandlerFaulted>] void H(in HandlerFault fault) { }")]
    [InlineData("void H(string notAHandler) { }")]
    public Task SameSignature_DoesNotTrigger(string members) => Verify.Spindle(members);
}
