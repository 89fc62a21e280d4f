using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules5000.UnboundedCollection>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class UnboundedCollectionTests
{
    [Theory]
    [InlineData("private readonly List<string> _all = []; [Handles<HandlerFaulted>] void H(in HandlerFault fault) => {|SPIN5008:_all.Add(fault.Reason)|};")]
    [InlineData("private readonly Dictionary<string, int> _all = []; [Handles<HandlerFaulted>] void H(in HandlerFault fault) => {|SPIN5008:_all[fault.Reason]|} = 1;")]
    [InlineData("private readonly Queue<int> _all = new(); [Handles<Called>] void H(int x) => Note(x); void Note(int x) { {|SPIN5008:_all.Enqueue(x)|}; int first = _all.Peek(); }")]
    [InlineData("private readonly System.Text.StringBuilder _text = new(); [Handles<Called>] void H(int x) { {|SPIN5008:_text.Append(x)|}; }")]
    [InlineData("private readonly HashSet<int> _seen = []; [Handles<Called>] void H(int x) { if ({|SPIN5008:_seen.Add(x)|}) { foreach (int y in _seen) { } } }")]
    public Task OnlyGrows_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("private readonly List<string> _all = []; [Handles<HandlerFaulted>] void H(in HandlerFault fault) { if (_all.Count < 100) { _all.Add(fault.Reason); } }")]
    [InlineData("private readonly Queue<int> _all = new(); [Handles<Called>] void H(int x) { _all.Enqueue(x); } void Drain() { while (_all.TryDequeue(out int x)) { } }")]
    [InlineData("private readonly List<int> _all = [1]; public int First => _all[0];")]
    [InlineData("private List<int> _all = []; [Handles<Called>] void H(int x) { _all.Add(x); } [Handles<KernelReady>] void R() => _all = [];")]
    [InlineData("[Handles<Called>] void H(int x) { List<int> all = []; all.Add(x); }")]
    [InlineData("private readonly Dictionary<int, int> _all = []; [Handles<Called>] void H(int x) { _all[x] = 1; Trim(_all); } static void Trim(Dictionary<int, int> all) => all.Clear();")]
    public Task Bounded_DoesNotTrigger(string members) => Verify.Spindle(members);
}
