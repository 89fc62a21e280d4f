using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules6000.LostUpdate>;

namespace Spin.Analyzers.Tests.Rules6000;

public sealed class LostUpdateTests
{
    [Theory]
    [InlineData("private int _n; [Handles<DatagramArrived>] void D(in Datagram d) { {|SPIN6003:_n++|}; } [Handles<Called>] void C(int x) { _n = 0; }")]
    [InlineData("private int _n; [Handles<DatagramArrived>] void D(in Datagram d) { {|SPIN6003:_n += d.Payload.Length|}; } [Handles<Called>] void C(int x) { {|SPIN6003:_n -= x|}; }")]
    [InlineData("private int _n; [Handles<HandlerFaulted>] void F(in HandlerFault f) => Count(); void Count() { {|SPIN6003:_n = _n + 1|}; } [Handles<Called>] void C(int x) { int old = System.Threading.Interlocked.Exchange(ref _n, 0); }")]
    [InlineData("private int _n; [Handles<HandlerFaulted>] void F(in HandlerFault f) { {|SPIN6003:System.Threading.Volatile.Write(ref _n, System.Threading.Volatile.Read(ref _n) + 1)|}; } [Handles<Called>] void C(int x) { System.Threading.Volatile.Write(ref _n, x); }")]
    [InlineData("private struct Totals { public int Count; public int Bytes; } private Totals _t; [Handles<DatagramArrived>] void D(in Datagram d) { {|SPIN6003:_t.Count++|}; } [Handles<Called>] void C(int x) { _t.Count = 0; }")]
    [InlineData("private int _n; private readonly object _gate = new(); [Handles<HandlerFaulted>] void F(in HandlerFault f) { lock (_gate) { {|SPIN6003:_n++|}; } } [Handles<Called>] void C(int x) { {|SPIN6003:_n++|}; }")]
    [InlineData("private int _n; void M(IDatagramArrivedEvent right, IStrands s) { using Installation i = right.Install((in Datagram d) => {|SPIN6003:_n++|}); IStrand x = s.Start(\"s\", Work); } void Work() { _n = 1; }")]
    public Task TwoWriters_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("private int _n; [Handles<DatagramArrived>] void D(in Datagram d) { _n++; } [Handles<Called>] void C(int x) { int n = _n; }")]
    [InlineData("private int _n; [Handles<DatagramArrived>] void D(in Datagram d) { _n++; } [Handles<FrameArrived>] bool E(in EthernetFrame f) { _n++; return false; }")]
    [InlineData("private int _n; [Handles<DatagramArrived>] void D(in Datagram d) { System.Threading.Interlocked.Increment(ref _n); } [Handles<Called>] void C(int x) { System.Threading.Interlocked.Add(ref _n, x); }")]
    [InlineData("private int _n; private readonly object _gate = new(); [Handles<HandlerFaulted>] void F(in HandlerFault f) { lock (_gate) { _n++; } } [Handles<Called>] void C(int x) { lock (_gate) { Count(); } } void Count() => _n++;")]
    [InlineData("private int _n; private readonly IMutex _m = null!; [Handles<HandlerFaulted>] void F(in HandlerFault f) { _m.Enter(); try { _n++; } finally { _m.Exit(); } } [Handles<Called>] void C(int x) { _m.Enter(); try { _n = 0; } finally { _m.Exit(); } }")]
    [InlineData("private struct Totals { public int Count; public int Bytes; } private Totals _t; [Handles<DatagramArrived>] void D(in Datagram d) { _t.Count++; } [Handles<Called>] void C(int x) { _t.Bytes++; }")]
    [InlineData("private int _n; [Handles<Called>] void C(int x) { _n++; } [Handles<Called>] void D(int x) { _n--; }")]
    [InlineData("[Handles<DatagramArrived>] void D(in Datagram d) { int n = 0; n++; } [Handles<Called>] void C(int x) { x++; }")]
    public Task OneWriterOrOneStep_DoesNotTrigger(string members) => Verify.Spindle(members);
}
