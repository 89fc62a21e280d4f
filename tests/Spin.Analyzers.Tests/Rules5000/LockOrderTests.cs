using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules5000.LockOrder>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class LockOrderTests
{
    private const string Fields = "private readonly IMutex _a; private readonly IMutex _b; private readonly IMutex _c; private readonly object _gate = new(); private int _n;\n" +
        "public Sample(IStrands strands) { _a = strands.CreateMutex(); _b = strands.CreateMutex(); _c = strands.CreateMutex(); }\n";

    [Theory]
    [InlineData("[Handles<Called>] void C(int x) { _a.Enter(); {|SPIN5006:_b.Enter()|}; _n++; _b.Exit(); _a.Exit(); } [Handles<KernelReady>] void R() { _b.Enter(); {|SPIN5006:_a.Enter()|}; _n++; _a.Exit(); _b.Exit(); }")]
    [InlineData("[Handles<Called>] void C(int x) { lock (_gate) { Inner(); } } void Inner() { {|SPIN5006:_a.Enter()|}; try { _n++; } finally { _a.Exit(); } } [Handles<KernelReady>] void R() { _a.Enter(); try { {|SPIN5006:lock (_gate) { _n--; }|} } finally { _a.Exit(); } }")]
    [InlineData("[Handles<Called>] void C(int x) { _a.Enter(); {|SPIN5006:_b.Enter()|}; _b.Exit(); _a.Exit(); } [Handles<KernelReady>] void R() { _b.Enter(); {|SPIN5006:_c.Enter()|}; _c.Exit(); _b.Exit(); } [Handles<HandlerFaulted>] void F(in HandlerFault f) { _c.Enter(); {|SPIN5006:_a.Enter()|}; _a.Exit(); _c.Exit(); }")]
    [InlineData("[Handles<Called>] void C(int x) { _a.Enter(); try { Inner(); } finally { _a.Exit(); } } void Inner() { {|SPIN5006:_a.Enter()|}; try { _n++; } finally { _a.Exit(); } }")]
    public Task Cycle_Triggers(string members) => Verify.Source(Class(Fields + members));

    [Theory]
    [InlineData("[Handles<Called>] void C(int x) { _a.Enter(); _b.Enter(); _n++; _b.Exit(); _a.Exit(); } [Handles<KernelReady>] void R() { _a.Enter(); _b.Enter(); _n++; _a.Exit(); _b.Exit(); }")]
    [InlineData("[Handles<Called>] void C(int x) { _a.Enter(); _n++; _a.Exit(); _b.Enter(); _n++; _b.Exit(); } [Handles<KernelReady>] void R() { _b.Enter(); _n++; _b.Exit(); _a.Enter(); _n++; _a.Exit(); }")]
    [InlineData("[Handles<Called>] void C(int x) { lock (_gate) { lock (_gate) { _n++; } } }")]
    [InlineData("[Handles<Called>] void C(int x) { _a.Enter(); try { _n++; } finally { _a.Exit(); } _b.Enter(); try { _a.Enter(); _a.Exit(); } finally { _b.Exit(); } }")]
    public Task OneOrder_DoesNotTrigger(string members) => Verify.Source(Class(Fields + members));

    [Fact]
    public Task CycleAcrossSpindles_Triggers() => Verify.Source("""
        public sealed class Shared { public readonly object First = new(); public readonly object Second = new(); }

        [Spindle]
        public sealed partial class One
        {
            private readonly Shared _shared = new();

            [Handles<Called>]
            private void C(int x) { lock (_shared.First) { {|SPIN5006:lock (_shared.Second) { }|} } }
        }

        [Spindle]
        public sealed partial class Two
        {
            private readonly Shared _shared = new();

            [Handles<Called>]
            private void C(int x) { lock (_shared.Second) { {|SPIN5006:lock (_shared.First) { }|} } }
        }
        """);

    private static string Class(string members) => "[Spindle]\npublic sealed partial class Sample\n{\n" + members + "\n}\n";
}
