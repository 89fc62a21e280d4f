using System.Collections.Generic;
using System.Linq;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Concurrency;

/// <summary>What functions share that can run in each other's middle is judged in compiled code as in source, optimised or not.</summary>
public sealed class SharingRuleTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Threading; using Spin; using Spin.Net; [Event(Level.Interrupt)] public delegate void Sampled(long now);\n";

    [Theory]
    [InlineData("SPIN1019", "(IStrands strands)", "private long? _last; private long _seen; [Handles<KernelReady>] private void Begin() => strands.Start(\"reader\", Read); [Handles<DatagramArrived>] private void Take(in Datagram datagram) => _last = datagram.DestinationPort; private void Read() { if (_last is { } last) { Volatile.Write(ref _seen, last); } }")]
    [InlineData("SPIN6001", "", "private long _last; private long _sum; [Handles<Sampled>] private void Note(long now) => _last = now; [Handles<HandlerFaulted>] private void Show(in HandlerFault fault) => _sum += _last;")]
    [InlineData("SPIN6001", "", "private int Limit { get; set; } private long _over; [Handles<Sampled>] private void Note(long now) => _over = now > Limit ? 1 : 0; [Handles<KernelReady>] private void Begin() => Limit = 5;")]
    [InlineData("SPIN6001", "", "private readonly int[] _counts = new int[2]; [Handles<Sampled>] private void Note(long now) => _counts[0] = (int)now; [Handles<KernelReady>] private void Begin() => _counts[0] = 1;")]
    [InlineData("SPIN6001", "(ISampledEvent events)", "private long _last; private Installation? _handle; [Handles<KernelReady>] private void Begin() { _handle = events.Install(Note, null, new InstallOptions()); _last = 1; } private void Note(long now) => _last = now;")]
    [InlineData("SPIN6003", "", "private int _count; [Handles<DatagramArrived>] private void Add(in Datagram datagram) => Bump(); private void Bump() => _count++; [Handles<HandlerFaulted>] private void Reset(in HandlerFault fault) => _count = 0;")]
    [InlineData("SPIN6003", "", "private int Count { get; set; } [Handles<DatagramArrived>] private void Add(in Datagram datagram) => Count++; [Handles<HandlerFaulted>] private void Reset(in HandlerFault fault) => Count = 0;")]
    [InlineData("SPIN6003", "", "private readonly Lock _gate = new(); private int _count; [Handles<KernelReady>] private void Add() { lock (_gate) { _count++; } } [Handles<HandlerFaulted>] private void Reset(in HandlerFault fault) => _count = 0;")]
    [InlineData("SPIN6003", "(IStrands strands)", "private int _count; [Handles<KernelReady>] private void Begin() { strands.Start(\"other\", () => _count++); _count = 1; }")]
    [InlineData("SPIN6003", "", "private Pair _pair; [Handles<DatagramArrived>] private void Add(in Datagram datagram) => _pair.Low += 1; [Handles<HandlerFaulted>] private void Reset(in HandlerFault fault) => _pair.Low = 0; private struct Pair { public int Low; public int High; }")]
    [InlineData("SPIN6004", "(IStrands strands)", "private bool _stop; [Handles<KernelReady>] private void Begin() { do { strands.Sleep(10); } while (!_stop); } [Handles<HandlerFaulted>] private void End(in HandlerFault fault) => _stop = true;")]
    [InlineData("SPIN6005", "", "private readonly Dictionary<int, int> _sizes = []; private long _sum; [Handles<HandlerFaulted>] private void Note(in HandlerFault fault) => _sizes[1] = 2; [Handles<KernelReady>] private void Show() { foreach (int size in _sizes.Values) { Interlocked.Add(ref _sum, size); } _sizes.Clear(); }")]
    [InlineData("SPIN6005", "", "private readonly List<int> _sizes = [1, 2]; [Handles<KernelReady>] private void Forget() { foreach (int size in _sizes) { if (size > 1) { Drop(size); } } } private void Drop(int size) => _sizes.Remove(size); [Handles<HandlerFaulted>] private void Again(in HandlerFault fault) { foreach (int size in _sizes) { _sizes.Add(size); } }")]
    [InlineData("SPIN5006", "(IStrands strands)", "private readonly IMutex _a = strands.CreateMutex(); private readonly IMutex _b = strands.CreateMutex(); [Handles<KernelReady>] private void Begin() => Both(_a, _b); [Handles<HandlerFaulted>] private void Note(in HandlerFault fault) => Both(_b, _a); private static void Both(IMutex first, IMutex second) { first.Enter(); try { second.Enter(); second.Exit(); } finally { first.Exit(); } }")]
    [InlineData("SPIN5006", "", "private readonly object _a = new(); private readonly Lock _b = new(); [Handles<KernelReady>] private void Begin() { lock (_a) { Inner(); } } private void Inner() { lock (_b) { } } [Handles<HandlerFaulted>] private void Note(in HandlerFault fault) { lock (_b) { lock (_a) { } } }")]
    public void Broken_rule_is_refused(string id, string imports, string members)
    {
        foreach (bool isOptimized in (bool[])[true, false])
        {
            IReadOnlyList<Finding> findings = JudgeSpindle(imports, members, isOptimized);
            Assert.Contains(findings, finding => finding.Id == id && finding.Source is { Line: > 0 });
            Assert.All(findings, other => Assert.True(other.Id == id, other.ToString()));
        }
    }

    [Fact]
    public void Lock_shared_with_interrupt_level_is_refused()
    {
        const string Members = "private readonly Lock _gate = new(); private long _count; [Handles<Sampled>] private void Count(long now) { lock (_gate) { Volatile.Write(ref _count, now); } } [Handles<KernelReady>] private void Reset() { lock (_gate) { Volatile.Write(ref _count, 0); } }";
        Assert.Equal(["SPIN2002", "SPIN6002"], JudgeSpindle("", Members, isOptimized: true).Select(static finding => finding.Id).Order(System.StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "private long _last; private long _sum; [Handles<Sampled>] private void Note(long now) => Volatile.Write(ref _last, now); [Handles<HandlerFaulted>] private void Show(in HandlerFault fault) => _sum += Volatile.Read(ref _last);")]
    [InlineData("", "private Only _last; private long _sum; [Handles<DatagramArrived>] private void Take(in Datagram datagram) => _last = new Only(datagram.DestinationPort); [Handles<HandlerFaulted>] private void Show(in HandlerFault fault) => _sum += _last.Value; private readonly struct Only(int value) { public int Value => value; }")]
    [InlineData("", "private volatile int _last; private long _sum; [Handles<Sampled>] private void Note(long now) => _last = (int)now; [Handles<HandlerFaulted>] private void Show(in HandlerFault fault) => _sum += _last;")]
    [InlineData("", "private long _value; private bool _ready; private long _sum; [Handles<Sampled>] private void Note(long now) { _value = now; Volatile.Write(ref _ready, true); } [Handles<HandlerFaulted>] private void Show(in HandlerFault fault) { if (Volatile.Read(ref _ready)) { _sum += _value; } }")]
    [InlineData("", "private readonly Lock _gate = new(); private int _count; [Handles<KernelReady>] private void Add() { lock (_gate) { _count++; } } [Handles<HandlerFaulted>] private void Reset(in HandlerFault fault) { lock (_gate) { _count = 0; } }")]
    [InlineData("", "private readonly object _gate = new(); private int _count; [Handles<KernelReady>] private void Add() { lock (_gate) { Bump(); } } private void Bump() => _count++; [Handles<HandlerFaulted>] private void Reset(in HandlerFault fault) { lock (_gate) { _count = 0; } }")]
    [InlineData("(IStrands strands)", "private readonly IMutex _gate = strands.CreateMutex(); private int _count; [Handles<KernelReady>] private void Add() { _gate.Enter(); try { _count++; } finally { _gate.Exit(); } } [Handles<HandlerFaulted>] private void Reset(in HandlerFault fault) { _gate.Enter(); try { _count = 0; } finally { _gate.Exit(); } }")]
    [InlineData("", "private int _count; [Handles<DatagramArrived>] private void Add(in Datagram datagram) => Interlocked.Increment(ref _count); [Handles<HandlerFaulted>] private void Reset(in HandlerFault fault) => Interlocked.Exchange(ref _count, 0);")]
    [InlineData("", "private int _count; [Handles<DatagramArrived>] private void Add(in Datagram datagram) => _count++; [Handles<HandlerFaulted>] private void Show(in HandlerFault fault) { int seen = 0; for (int i = 0; i < 3; i++) { seen += i; } Use(seen + _count); } private static void Use(int n) { }")]
    [InlineData("(IStrands strands)", "private bool _stop; [Handles<KernelReady>] private void Begin() { while (!Volatile.Read(ref _stop)) { strands.Sleep(10); } } [Handles<HandlerFaulted>] private void End(in HandlerFault fault) => Volatile.Write(ref _stop, true);")]
    [InlineData("", "private readonly List<int> _sizes = [1, 2]; [Handles<KernelReady>] private void Forget() { foreach (int size in _sizes) { if (size > 1) { _sizes.Remove(size); break; } } foreach (int size in _sizes.ToArray()) { _sizes.Add(size); } }")]
    [InlineData("", "private readonly Dictionary<int, int> _sizes = []; [Handles<KernelReady>] private void Forget() { foreach (KeyValuePair<int, int> size in _sizes) { _sizes.Remove(size.Key); } }")]
    [InlineData("", "private readonly object _a = new(); private readonly Lock _b = new(); [Handles<KernelReady>] private void Begin() { lock (_a) { lock (_b) { } } lock (_b) { } lock (_a) { } } [Handles<HandlerFaulted>] private void Note(in HandlerFault fault) { lock (_a) { lock (_b) { } } }")]
    public void Kept_rule_is_accepted(string imports, string members)
    {
        foreach (bool isOptimized in (bool[])[true, false])
        {
            IReadOnlyList<Finding> findings = JudgeSpindle(imports, members, isOptimized);
            Assert.True(findings.Count == 0, string.Join("\n", findings));
        }
    }

    private static IReadOnlyList<Finding> JudgeSpindle(string imports, string members, bool isOptimized)
    {
        using Compiled compiled = Compiled.Create("Sample", [$"{Usings}[Spindle] public sealed partial class Sample{imports} {{ {members} }}"], isOptimized);
        return Judge.Everything(compiled.Path);
    }
}
