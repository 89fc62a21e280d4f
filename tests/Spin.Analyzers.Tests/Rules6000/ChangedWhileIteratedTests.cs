using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules6000.ChangedWhileIterated>;

namespace Spin.Analyzers.Tests.Rules6000;

public sealed class ChangedWhileIteratedTests
{
    private const string Fields = "private readonly List<int> _all = []; private readonly Dictionary<int, int> _map = []; private readonly object _gate = new();\n";

    [Theory]
    [InlineData("[Handles<KernelReady>] void R() { foreach (int x in {|SPIN6005:_all|}) { } } [Handles<Called>] void C(int x) => _all.Add(x);")]
    [InlineData("[Handles<KernelReady>] void R() { foreach ((int k, int v) in {|SPIN6005:_map|}) { } } [Handles<Called>] void C(int x) => Set(x); void Set(int x) { _map[x] = 1; }")]
    [InlineData("[Handles<DatagramArrived>] void D(in Datagram d) { foreach (int x in {|SPIN6005:_all|}) { } } [Handles<Called>] void C(int x) { lock (_gate) { _all.Clear(); } }")]
    [InlineData("[Handles<Called>] void C(int x) { foreach (int y in {|SPIN6005:_all|}) { if (y == x) { _all.Remove(y); } } }")]
    [InlineData("[Handles<Called>] void C(int x) { foreach (int key in {|SPIN6005:_map|}.Keys) { _map.Add(key + 1, x); } }")]
    public Task Changed_Triggers(string members) => Verify.Spindle(Fields + members);

    [Theory]
    [InlineData("[Handles<KernelReady>] void R() { lock (_gate) { foreach (int x in _all) { } } } [Handles<Called>] void C(int x) { lock (_gate) { _all.Add(x); } }")]
    [InlineData("[Handles<Called>] void C(int x) { foreach (int y in _all) { if (y == x) { _all.Remove(y); break; } } }")]
    [InlineData("[Handles<KernelReady>] void R() { foreach (int x in _all.ToArray()) { } } [Handles<Called>] void C(int x) => _all.Add(x);")]
    [InlineData("[Handles<DatagramArrived>] void D(in Datagram d) { foreach (int x in _all) { } } [Handles<FrameArrived>] bool F(in EthernetFrame f) { _all.Clear(); return false; }")]
    [InlineData("[Handles<KernelReady>] void R() { foreach (int x in _all) { } } [Handles<Called>] void C(int x) { int n = _all.Count + _all[0]; }")]
    [InlineData("[Handles<Called>] void C(int x) { foreach (int key in _map.Keys) { _map.Remove(key); } }")]
    public Task Unchanged_DoesNotTrigger(string members) => Verify.Spindle(Fields + members);
}
