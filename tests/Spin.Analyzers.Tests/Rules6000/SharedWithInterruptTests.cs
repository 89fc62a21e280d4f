using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules6000.SharedWithInterrupt>;

namespace Spin.Analyzers.Tests.Rules6000;

public sealed class SharedWithInterruptTests
{
    [Theory]
    [InlineData("private long _last; [Handles<Tick>] void T(long now) { {|SPIN6001:_last = now|}; } [Handles<Called>] void C(int x) { long l = {|SPIN6001:_last|}; }")]
    [InlineData("private long _last; [Handles<Tick>] void T(long now) { System.Threading.Volatile.Write(ref _last, now); } [Handles<DatagramArrived>] void D(in Datagram d) => Show(); void Show() => _log.Write(LogLevel.Debug, \"last\", {|SPIN6001:_last|});")]
    [InlineData("private readonly Queue<long> _all = new(); [Handles<Tick>] void T(long now) { long n = {|SPIN6001:_all.Dequeue()|}; } [Handles<Called>] void C(int x) { {|SPIN6001:_all.Enqueue(x)|}; }")]
    [InlineData("private long Last { get; set; } [Handles<Tick>] void T(long now) { {|SPIN6001:Last = now|}; } [Handles<Called>] void C(int x) { long l = {|SPIN6001:Last|}; }")]
    [InlineData("private readonly long[] _ring = new long[8]; private int _head; [Handles<Tick>] void T(long now) { {|SPIN6001:_ring[0]|} = now; {|SPIN6001:_head = 1|}; } [Handles<Called>] void C(int x) { if ({|SPIN6001:_head|} == 1) { long l = {|SPIN6001:_ring[0]|}; } }")]
    [InlineData("private int _limit; [Handles<Tick>] void T(long now) { if (now > {|SPIN6001:_limit|}) { } } void Start(IStrands s) { IStrand x = s.Start(\"s\", () => {|SPIN6001:_limit = 5|}); }")]
    [InlineData("private long _n; [Handles<Tick>] void T(long now) { {|SPIN6001:_n++|}; } [Handles<Called>] void C(int x) { long l = System.Threading.Volatile.Read(ref _n); }")]
    public Task Unsafe_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("private long _last; [Handles<Tick>] void T(long now) { System.Threading.Volatile.Write(ref _last, now); } [Handles<Called>] void C(int x) { long l = System.Threading.Volatile.Read(ref _last); }")]
    [InlineData("private volatile bool _due; [Handles<Tick>] void T(long now) { _due = true; } [Handles<Called>] void C(int x) { if (_due) { _due = false; } }")]
    [InlineData("private long _n; [Handles<Tick>] void T(long now) { System.Threading.Interlocked.Increment(ref _n); } [Handles<Called>] void C(int x) { long l = System.Threading.Interlocked.Exchange(ref _n, 0); }")]
    [InlineData("private readonly long[] _ring = new long[8]; private int _head; private int _tail; [Handles<Tick>] void T(long now) { _ring[_head & 7] = now; System.Threading.Volatile.Write(ref _head, _head + 1); } [Handles<DatagramArrived>] void D(in Datagram d) { if (_tail != System.Threading.Volatile.Read(ref _head)) { long l = _ring[_tail & 7]; _tail++; } }")]
    [InlineData("private long _last; [Handles<Tick>] void T(long now) { _last = now; } [Handles<Tick>] void U(long now) { long l = _last; }")]
    [InlineData("private long _last; [Handles<DatagramArrived>] void D(in Datagram d) { _last = 1; } [Handles<Called>] void C(int x) { long l = _last; }")]
    [InlineData("private readonly long _period = 5; private readonly int[] _table = [1, 2]; [Handles<Tick>] void T(long now) { long l = _period + _table[0]; } [Handles<Called>] void C(int x) { long l = _period + _table[1]; }")]
    public Task Safe_DoesNotTrigger(string members) => Verify.Spindle(members);
}
