using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules5000.HeldWhileBlocking>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class HeldWhileBlockingTests
{
    private const string Fields = "private readonly IMutex _mutex; private readonly IMutex _second; private readonly ICondition _filled; private readonly IStrands _strands; private int _n;\n" +
        "public Sample(IStrands strands) { _strands = strands; _mutex = strands.CreateMutex(); _second = strands.CreateMutex(); _filled = strands.CreateCondition(_mutex); }\n";

    [Theory]
    [InlineData("void M() { _mutex.Enter(); try { {|SPIN5007:_strands.Sleep(10)|}; } finally { _mutex.Exit(); } }")]
    [InlineData("void M(IStrand worker) { _mutex.Enter(); try { {|SPIN5007:worker.Join()|}; } finally { _mutex.Exit(); } }")]
    [InlineData("void M() { lock (this) { {|SPIN5007:_strands.Sleep(10)|}; } }")]
    [InlineData("void M() { _mutex.Enter(); try { {|SPIN5007:Later()|}; } finally { _mutex.Exit(); } } void Later() => _strands.Sleep(1);")]
    [InlineData("void M() { _second.Enter(); try { _mutex.Enter(); try { {|SPIN5007:_filled.Wait()|}; } finally { _mutex.Exit(); } } finally { _second.Exit(); } }")]
    [InlineData("void M() { using (_gate.EnterScope()) { lock (_gate) { {|SPIN5007:_strands.Sleep(1)|}; } } } private readonly System.Threading.Lock _gate = new();")]
    public Task WaitsWithLock_Triggers(string members) => Verify.Source(Class(Fields + members));

    [Theory]
    [InlineData("void M() { _mutex.Enter(); try { _n++; } finally { _mutex.Exit(); } _strands.Sleep(10); }")]
    [InlineData("void M() { _mutex.Enter(); try { while (_n == 0) { _filled.Wait(); } _n--; } finally { _mutex.Exit(); } }")]
    [InlineData("void M() { _mutex.Enter(); try { _second.Enter(); try { _n++; } finally { _second.Exit(); } } finally { _mutex.Exit(); } }")]
    [InlineData("void M() { lock (this) { Action later = () => _strands.Sleep(10); } }")]
    [InlineData("void M() { lock (this) { Count(); } } void Count() { lock (this) { _n++; } }")]
    public Task WaitsWithout_DoesNotTrigger(string members) => Verify.Source(Class(Fields + members));

    private static string Class(string members) => "[Spindle]\npublic sealed partial class Sample\n{\n" + members + "\n}\n";
}
