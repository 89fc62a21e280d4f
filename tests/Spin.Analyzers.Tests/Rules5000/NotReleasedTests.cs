using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules5000.NotReleased>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class NotReleasedTests
{
    private const string Lease = "private sealed class Lease : IDisposable { public int Size; public void Use() { } public void Dispose() { } }\n";
    private const string Locks = "private readonly IMutex _mutex; private readonly IMutex _other; private int _count; private readonly int[] _table = new int[8]; private readonly ILog _log;\n" +
        "public Sample(IStrands strands, ILog log) { _mutex = strands.CreateMutex(); _other = strands.CreateMutex(); _log = log; }\nprivate void Work() { }\n";

    [Theory]
    [InlineData("void M() { {|SPIN5001:_mutex.Enter()|}; _count++; }")]
    [InlineData("void M(bool b) { {|SPIN5001:_mutex.Enter()|}; if (b) { return; } _mutex.Exit(); }")]
    [InlineData("void M() { {|SPIN5001:_mutex.Enter()|}; Work(); _mutex.Exit(); }")]
    [InlineData("void M() { {|SPIN5001:_mutex.Enter()|}; _log.Write(LogLevel.Debug, \"x\"); _mutex.Exit(); }")]
    [InlineData("void M(int i) { {|SPIN5001:_mutex.Enter()|}; _table[i]++; _mutex.Exit(); }")]
    [InlineData("void M(int i) { {|SPIN5001:_mutex.Enter()|}; _count = 10 / i; _mutex.Exit(); }")]
    [InlineData("void M() { {|SPIN5001:_mutex.Enter()|}; try { Work(); } catch (InvalidOperationException) { } _mutex.Exit(); }")]
    [InlineData("void M() { {|SPIN5001:_mutex.Enter()|}; try { Work(); } finally { _other.Exit(); } }")]
    [InlineData("void M() { IMutex m = _mutex; {|SPIN5001:m.Enter()|}; Work(); m.Exit(); }")]
    [InlineData("void M() { Action a = () => { {|SPIN5001:_mutex.Enter()|}; _count++; }; }")]
    [InlineData("void M() { L(); void L() { {|SPIN5001:_mutex.Enter()|}; _count++; } }")]
    [InlineData("void M(int n) { for (int i = 0; i < n; i++) { {|SPIN5001:_mutex.Enter()|}; if (i == 3) { break; } _mutex.Exit(); } }")]
    [InlineData("void M(object gate) { {|SPIN5001:System.Threading.Monitor.Enter(gate)|}; Work(); System.Threading.Monitor.Exit(gate); }")]
    [InlineData("void M(System.Threading.Lock gate) { {|SPIN5001:gate.Enter()|}; Work(); gate.Exit(); }")]
    public Task LockKept_Triggers(string members) => Verify.Source(Class(Locks + members));

    [Theory]
    [InlineData("void M() { Lease {|SPIN5001:l = new()|}; l.Use(); }")]
    [InlineData("void M(bool b) { var {|SPIN5001:l = new Lease()|}; if (b) { return; } l.Dispose(); }")]
    [InlineData("void M() { var {|SPIN5001:l = new Lease()|}; l.Use(); l.Dispose(); }")]
    [InlineData("void M(IDatagramArrivedEvent right) { Installation {|SPIN5001:i = right.Install(static (in Datagram d) => { })|}; if (_count > 3) { i.Uninstall(); } }")]
    public Task ObjectKept_Triggers(string members) => Verify.Source(Class(Locks + Lease + members));

    [Theory]
    [InlineData("void M() { _mutex.Enter(); try { Work(); } finally { _mutex.Exit(); } }")]
    [InlineData("void M() { _mutex.Enter(); _count++; _mutex.Exit(); }")]
    [InlineData("void M() { try { _mutex.Enter(); Work(); } finally { _mutex.Exit(); } }")]
    [InlineData("int M(bool b) { _mutex.Enter(); try { if (b) { return 1; } Work(); return 2; } finally { _mutex.Exit(); } }")]
    [InlineData("void M(bool b) { _mutex.Enter(); _count++; if (b) { _mutex.Exit(); return; } _count--; _mutex.Exit(); }")]
    [InlineData("void M() { _mutex.Enter(); try { _other.Enter(); try { Work(); } finally { _other.Exit(); } } finally { _mutex.Exit(); } }")]
    [InlineData("void M() { lock (_table) { Work(); } }")]
    [InlineData("void M(System.Threading.Lock gate) { using (gate.EnterScope()) { Work(); } lock (gate) { Work(); } }")]
    [InlineData("void Take() { _mutex.Enter(); } void Give() { _mutex.Exit(); }")]
    [InlineData("void M() { _mutex.Enter(); System.Threading.Interlocked.Increment(ref _count); _mutex.Exit(); }")]
    [InlineData("void M() { while (_count < 3) { _mutex.Enter(); try { Work(); if (_count == 2) { break; } } finally { _mutex.Exit(); } } }")]
    [InlineData("void M() { _mutex.Enter(); try { Work(); } catch { _mutex.Exit(); throw; } _mutex.Exit(); }")]
    public Task LockGivenBack_DoesNotTrigger(string members) => Verify.Source(Class(Locks + members));

    [Theory]
    [InlineData("void M() { using Lease l = new(); l.Use(); }")]
    [InlineData("void M() { using (Lease l = new()) { l.Use(); } }")]
    [InlineData("void M() { Lease l = new(); try { l.Use(); } finally { l.Dispose(); } }")]
    [InlineData("void M() { Lease? l = null; try { l = new Lease(); l.Use(); } finally { l?.Dispose(); } }")]
    [InlineData("void M() { Lease? l = null; try { l = new Lease(); l.Use(); } finally { if (l is not null) { l.Dispose(); } } }")]
    [InlineData("Lease M() { Lease l = new() { Size = 5 }; l.Use(); return l; }")]
    [InlineData("private Lease? _kept; void M() { Lease l = new(); l.Use(); _kept = l; }")]
    [InlineData("void M(List<Lease> all) { Lease l = new(); all.Add(l); Lease k = new(); all.Add(k); }")]
    [InlineData("void M() { Lease l = new(); Action a = () => l.Dispose(); a(); }")]
    [InlineData("void M(IDatagramArrivedEvent right) { Installation i = right.Install(static (in Datagram d) => { }); i.Uninstall(); }")]
    [InlineData("void M(IDatagramArrivedEvent right) { Installation i = right.Install(static (in Datagram d) => { }); }")]
    [InlineData("void M() { var text = new System.IO.StringWriter(); text.Write(1); }")]
    public Task ObjectGivenBack_DoesNotTrigger(string members) => Verify.Source(Class(Locks + Lease + members));

    private static string Class(string members) => "[Spindle]\npublic sealed partial class Sample\n{\n" + members + "\n}\n";
}
