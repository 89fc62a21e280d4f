using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules2000.ExplicitThrow>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class ExplicitThrowTests
{
    [Theory]
    [InlineData("[Handles<Tick>] void H(long now) { if (now < 0) { {|SPIN2009:throw new InvalidOperationException();|} } }")]
    [InlineData("[Handles<Tick>] void H(long now) { int x = now > 0 ? 1 : {|SPIN2009:throw new InvalidOperationException()|}; }")]
    [InlineData("[Handles<Tick>] void H(long now) { {|SPIN2009:Check|}(now); } void Check(long now) => Fail(); void Fail() => throw new InvalidOperationException();")]
    [InlineData("[Event(Level.Dispatch, Forbids = Effects.Throws)] public delegate void Quiet(int x); [Handles<Quiet>] void H(int x) { Local(); void Local() { {|SPIN2009:throw new InvalidOperationException();|} } }")]
    public Task Throws_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { throw new InvalidOperationException(); }")]
    [InlineData("[Handles<Called>] void H(int x) { throw new InvalidOperationException(); }")]
    [InlineData("[Handles<Tick>] void H(long now) { if (now < 0) { return; } }")]
    [InlineData("[Handles<Tick>(Guard = nameof(G))] void H(long now) { } static bool G(long now) { throw new InvalidOperationException(); }")]
    public Task MayThrowOrDoesNot_DoesNotTrigger(string members) => Verify.Spindle(members);
}
