using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules2000.BlockingCall>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class BlockingCallTests
{
    [Theory]
    [InlineData("private readonly object _gate = new(); [Handles<DatagramArrived>] void H(in Datagram d) { lock ({|SPIN2002:_gate|}) { } }")]
    [InlineData("private readonly IMutex _m = null!; [Handles<Tick>] void H(long now) { {|SPIN2002:_m.Enter|}(); }")]
    [InlineData("private readonly IStrands _s = null!; [Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2002:Later|}(); } void Later() => Much(); void Much() => _s.Sleep(5);")]
    [InlineData("private readonly IStrand _s = null!; [Handles<DatagramArrived>] void H(in Datagram d) { Wait(); void Wait() { {|SPIN2002:_s.Join|}(); } }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { using ({|SPIN2002:_lock.EnterScope|}()) { } } private readonly System.Threading.Lock _lock = new();")]
    [InlineData("private readonly IStrands _s = null!; Installation M(IDatagramArrivedEvent right) => right.Install((in Datagram d) => {|SPIN2002:_s.Yield|}());")]
    public Task Waits_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("private readonly object _gate = new(); [Handles<Called>] void H(int x) { lock (_gate) { } }")]
    [InlineData("private readonly IStrands _s = null!; void NotAHandler() => _s.Sleep(5);")]
    [InlineData("private int _n; [Handles<DatagramArrived>] void H(in Datagram d) { System.Threading.Interlocked.Increment(ref _n); }")]
    [InlineData("private readonly IStrands _s = null!; [Handles<Reclaim>] int H(int pages) { _s.Yield(); return pages; }")]
    public Task DoesNotWait_DoesNotTrigger(string members) => Verify.Spindle(members);
}
