using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules2000.BusyWait>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class BusyWaitTests
{
    private const string Fields = "private volatile bool _done; private int _n; private readonly IStrands _strands = null!;\n";

    [Theory]
    [InlineData("void M() { {|SPIN2012:while|} (!_done) { } }")]
    [InlineData("void M() { {|SPIN2012:while|} (System.Threading.Volatile.Read(ref _n) == 0) { System.Threading.Thread.SpinWait(20); } }")]
    [InlineData("void M(long until) { {|SPIN2012:while|} (_clock.Nanoseconds < until) ; }")]
    [InlineData("void M() { {|SPIN2012:for|} (;;) { if (_done) { break; } } }")]
    [InlineData("void M() { {|SPIN2012:while|} (System.Threading.Interlocked.CompareExchange(ref _n, 1, 0) != 0) { System.Threading.Thread.Yield(); } }")]
    [InlineData("void M(IStrand worker) { {|SPIN2012:do|} { } while (!worker.HasEnded); }")]
    public Task OnlyAsks_Triggers(string members) => Verify.Spindle(Fields + members);

    [Theory]
    [InlineData("void M() { while (!_done) { _strands.Sleep(1); } }")]
    [InlineData("void M() { while (!_done) { _strands.Yield(); } }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { while (!_done) { } }")]
    [InlineData("void M() { while (_n < 10) { _n++; } while (_n-- > 0) { } }")]
    [InlineData("void M(ReadOnlySpan<byte> s) { int i = 0; while (i < s.Length && s[i++] != 0) { } }")]
    [InlineData("void M() { for (int i = 0; i < _n; i++) { } }")]
    [InlineData("void M(IUdp udp, Endpoint to) { int tries = 0; while (!udp.TrySend(to, 7, default) && ++tries < 4) { } }")]
    public Task DoesSomething_DoesNotTrigger(string members) => Verify.Spindle(Fields + members);
}
