using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.TornStruct>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class TornStructTests
{
    [Theory]
    [InlineData("private struct Pair { public long A; public long B; } private Pair {|SPIN1019:_pair|}; [Handles<Tick>] private void OnTick(long now) => _pair.A = now; [Handles<DatagramArrived>] private void On(in Datagram d) { Pair pair = _pair; if (pair.B > 1) { _n++; } } private int _n;")]
    [InlineData("private struct Pair { public long A; public long B; } private Pair {|SPIN1019:_pair|}; [Handles<Tick>] private void OnTick(long now) => Store(now); private void Store(long now) => _pair = new Pair { A = now }; [Handles<Called>] private void On(int x) => _n = Read(); private long Read() => _pair.A; private long _n;")]
    [InlineData("private decimal {|SPIN1019:_sum|}; [Handles<DatagramArrived>] private void On(in Datagram d) => _sum += 1; [Handles<Called>] private void Show(int x) => _ = _sum;")]
    [InlineData("private (int A, int B) {|SPIN1019:_pair|}; [Handles<Tick>] private void OnTick(long now) => _pair = (1, 2); [Handles<DatagramArrived>] private void On(in Datagram d) => _ = _pair.A;")]
    [InlineData("""private long? {|SPIN1019:_last|}; [Handles<DatagramArrived>] private void On(in Datagram d) => _last = 1; private void Begin(IStrands strands) => strands.Start("x", () => { if (_last is not null) { _n++; } }); private int _n;""")]
    [InlineData("private Guid {|SPIN1019:_id|}; [Handles<DatagramArrived>] private void On(in Datagram d) { Change(ref _id); static void Change(ref Guid id) => id = default; } [Handles<Called>] private void Show(int x) { Local(); void Local() => _ = _id.ToString(); }")]
    [InlineData("private struct Pair { public long A; public long B; } private static Pair {|SPIN1019:s_pair|}; [Handles<Tick>] private void OnTick(long now) => s_pair = default; private Pair P => s_pair; [Handles<Called>] private void Show(int x) => _ = P;")]
    public Task SharedByTwoLevels_Triggers(string source) => Verify.Spindle(source);

    [Theory]
    [InlineData("private struct Pair { public long A; public long B; } private Pair _pair; [Handles<Tick>] private void OnTick(long now) => _pair.A = now; [Handles<DatagramArrived>] private void On(in Datagram d) => _n = _pair.B; private long _n;")]
    [InlineData("private struct Pair { public long A; public long B; } private Pair _pair; private bool _is; [Handles<Tick>] private void OnTick(long now) { _pair = default; System.Threading.Volatile.Write(ref _is, true); } [Handles<DatagramArrived>] private void On(in Datagram d) { if (System.Threading.Volatile.Read(ref _is)) { Pair pair = _pair; _n = pair.B; } } private long _n;")]
    [InlineData("private long _last; [Handles<Tick>] private void OnTick(long now) => _last = now; [Handles<DatagramArrived>] private void On(in Datagram d) => _ = _last;")]
    [InlineData("private struct Pair { public long A; public long B; } private Pair _pair; [Handles<DatagramArrived>] private void On(in Datagram d) => _pair.A++; [Handles<Ipv4PacketArrived>] private bool OnIp(in Ipv4Packet p) => _pair.B > 1;")]
    [InlineData("private struct Pair { public long A; public long B; } private readonly Pair _pair; [Handles<Tick>] private void OnTick(long now) => _ = _pair.A; [Handles<DatagramArrived>] private void On(in Datagram d) => _ = _pair.B;")]
    [InlineData("private struct Pair { public long A; public long B; } private Pair _pair; public void Configure() => _pair.A = 1; [Handles<DatagramArrived>] private void On(in Datagram d) => _ = _pair.B;")]
    [InlineData("private readonly record struct Time(long Ticks); private Time _time; [Handles<Tick>] private void OnTick(long now) => _time = new(now); [Handles<DatagramArrived>] private void On(in Datagram d) => _ = _time.Ticks;")]
    [InlineData("private sealed record Both(long A, long B); private Both? _both; [Handles<DatagramArrived>] private void On(in Datagram d) => _ = _both?.A; [Handles<Called>] private void Show(int x) => System.Threading.Volatile.Write(ref _both, new Both(1, 2));")]
    [InlineData("private struct Pair { public long A; public long B; } private Pair _pair; private readonly object _gate = new(); [Handles<Called>] private void On(int x) { lock (_gate) { _pair.A++; } } [Handles<Reclaim>] private int Give(int pages) { lock (_gate) { return (int)_pair.A; } }")]
    [InlineData("private TimeSpan _wait; private DateTime _time; private System.Text.Rune _rune; [Handles<Tick>] private void OnTick(long now) { _wait = default; _time = default; _rune = default; } [Handles<DatagramArrived>] private void On(in Datagram d) => _ = (_wait, _time, _rune);")]
    public Task OneWordOrOneLevel_DoesNotTrigger(string source) => Verify.Spindle(source);
}
