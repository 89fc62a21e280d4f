using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules6000.PolledFlag>;

namespace Spin.Analyzers.Tests.Rules6000;

public sealed class PolledFlagTests
{
    private const string Strands = "private readonly IStrands _strands = null!; private bool _stop; private int _n;\n";

    [Theory]
    [InlineData("[Handles<KernelReady>] void R() { while (!{|SPIN6004:_stop|}) { _strands.Sleep(1); } } [Handles<Called>] void C(int x) => _stop = true;")]
    [InlineData("[Handles<KernelReady>] void R() { while (true) { if ({|SPIN6004:_n|} > 3) { break; } } } [Handles<DatagramArrived>] void D(in Datagram d) { _n++; }")]
    [InlineData("[Handles<KernelReady>] void R() { IStrand s = _strands.Start(\"s\", () => { do { _strands.Yield(); } while ({|SPIN6004:_n|} == 0); }); } [Handles<Tick>] void T(long now) { System.Threading.Interlocked.Increment(ref _n); }")]
    [InlineData("[Handles<KernelReady>] void R() { for (int i = 0; i < 10 && !IsDone(); i++) { } bool IsDone() { for (;;) { return {|SPIN6004:_stop|}; } } } [Handles<Called>] void C(int x) { _stop = x > 0; }")]
    public Task OrdinaryRead_Triggers(string members) => Verify.Spindle(Strands + members);

    [Theory]
    [InlineData("[Handles<KernelReady>] void R() { while (!System.Threading.Volatile.Read(ref _stop)) { _strands.Sleep(1); } } [Handles<Called>] void C(int x) => _stop = true;")]
    [InlineData("private volatile bool _end; [Handles<KernelReady>] void R() { while (!_end) { _strands.Sleep(1); } } [Handles<Called>] void C(int x) => _end = true;")]
    [InlineData("[Handles<KernelReady>] void R() { if (!_stop) { _strands.Sleep(1); } } [Handles<Called>] void C(int x) => _stop = true;")]
    [InlineData("[Handles<KernelReady>] void R() { while (_n < 10) { _n++; } } [Handles<Called>] void C(int x) { }")]
    [InlineData("[Handles<KernelReady>] void R() { while (!_stop) { lock (_strands) { if (_n > 3) { return; } } } } [Handles<Called>] void C(int x) { lock (_strands) { _n = x; } }")]
    public Task LooksAgain_DoesNotTrigger(string members) => Verify.Spindle(Strands + members);
}
