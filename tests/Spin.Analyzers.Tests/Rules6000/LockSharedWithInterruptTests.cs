using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules6000.LockSharedWithInterrupt>;

namespace Spin.Analyzers.Tests.Rules6000;

public sealed class LockSharedWithInterruptTests
{
    private const string Fields = "private readonly object _gate = new(); private readonly IMutex _mutex = null!; private readonly System.Threading.Lock _lock = new(); private int _n;\n";

    [Theory]
    [InlineData("[Handles<Tick>] void T(long now) { {|SPIN6002:lock (_gate) { _n++; }|} } [Handles<Called>] void C(int x) { lock (_gate) { _n--; } }")]
    [InlineData("[Handles<Tick>] void T(long now) => Count(); void Count() { {|SPIN6002:_mutex.Enter()|}; _n++; _mutex.Exit(); } [Handles<DatagramArrived>] void D(in Datagram d) { _mutex.Enter(); _n--; _mutex.Exit(); }")]
    [InlineData("[Handles<Tick>] void T(long now) { using ({|SPIN6002:_lock.EnterScope()|}) { _n++; } } void M(IStrands s) { IStrand x = s.Start(\"s\", () => { lock (_lock) { _n--; } }); }")]
    public Task Shared_Triggers(string members) => Verify.Spindle(Fields + members);

    [Theory]
    [InlineData("[Handles<Called>] void C(int x) { lock (_gate) { _n--; } } [Handles<HandlerFaulted>] void F(in HandlerFault f) { lock (_gate) { _n++; } }")]
    [InlineData("[Handles<Tick>] void T(long now) { System.Threading.Interlocked.Increment(ref _n); } [Handles<Called>] void C(int x) { lock (_gate) { int n = System.Threading.Volatile.Read(ref _n); } }")]
    [InlineData("[Handles<Tick>] void T(long now) { lock (_gate) { } } [Handles<Called>] void C(int x) { lock (_lock) { } }")]
    public Task Apart_DoesNotTrigger(string members) => Verify.Spindle(Fields + members);
}
