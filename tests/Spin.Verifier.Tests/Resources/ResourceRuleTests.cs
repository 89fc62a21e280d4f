using System.Collections.Generic;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Resources;

/// <summary>What is taken, lent and given back is followed in compiled code as in source, optimised or not.</summary>
public sealed class ResourceRuleTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Threading; using Spin; using Spin.Net; [Event(Level.Strand)] public delegate void BlockRead(byte[] bytes);\n";
    private const string Mutex = "(IStrands strands, ILog log)";
    private const string Gate = "private readonly IMutex _gate = strands.CreateMutex(); private int _count; private void Say() => log.Write(LogLevel.Debug, \"said\"); ";
    private const string Lease = "private sealed class Lease : IDisposable { public int Size { get; set; } public void Fill() => Size++; public void Dispose() => Size = 0; } private int _size; public int Size => _size; ";

    [Theory]
    [InlineData("SPIN5001", Mutex, Gate + "[Handles<KernelReady>] private void Begin() { _gate.Enter(); Say(); _gate.Exit(); }")]
    [InlineData("SPIN5001", Mutex, Gate + "[Handles<KernelReady>] private void Begin() { Say(); IMutex gate = _gate; gate.Enter(); if (_count > 3) { return; } _count++; gate.Exit(); }")]
    [InlineData("SPIN5001", Mutex, Gate + "[Handles<KernelReady>] private void Begin() { _gate.Enter(); try { Say(); } finally { _count++; } }")]
    [InlineData("SPIN5001", Mutex, Gate + "[Handles<KernelReady>] private void Begin() { _gate.Enter(); try { Say(); } catch (InvalidOperationException) { return; } _gate.Exit(); }")]
    [InlineData("SPIN5001", "", "private readonly Lock _gate = new(); private readonly int[] _all = new int[3]; [Handles<HandlerFaulted>] private void Note(in HandlerFault fault) { int kind = (int)fault.Kind; _gate.Enter(); _all[kind] = 1; _gate.Exit(); }")]
    [InlineData("SPIN5001", "", Lease + "[Handles<KernelReady>] private void Begin() { Lease lease = new(); lease.Fill(); _size = lease.Size; }")]
    [InlineData("SPIN5002", "", Lease + "[Handles<KernelReady>] private void Begin() { Lease lease = new(); try { lease.Fill(); } finally { lease.Dispose(); } _size = lease.Size; }")]
    [InlineData("SPIN5003", Mutex, Gate + "[Handles<KernelReady>] private void Begin() { Say(); _gate.Enter(); _count++; _gate.Exit(); _gate.Exit(); }")]
    [InlineData("SPIN3015", "(IDatagramArrivedEvent events)", "[Handles<KernelReady>] private void Begin() { _ = events.Install(Note, null, new InstallOptions()); } private void Note(in Datagram datagram) { }")]
    [InlineData("SPIN5004", "", "private byte[] _last = []; [Handles<BlockRead>] private void Keep(byte[] bytes) { byte[] other = bytes.Length > 3 ? bytes : _last; _last = other; }")]
    [InlineData("SPIN5004", "", "private readonly List<byte[]> _all = []; [Handles<BlockRead>] private void Keep(byte[] bytes) { _all.Clear(); Store(bytes); } private void Store(byte[] block) => _all.Add(block);")]
    [InlineData("SPIN5004", "", "private (byte[] Bytes, int Length) _last = ([], 0); [Handles<BlockRead>] private void Keep(byte[] bytes) => _last = (bytes, bytes.Length);")]
    [InlineData("SPIN5004", "(IStrands strands)", "private int _sum; [Handles<BlockRead>] private void Keep(byte[] bytes) => strands.Start(\"later\", () => Interlocked.Add(ref _sum, bytes[0]));")]
    public void Broken_rule_is_refused(string id, string imports, string members)
    {
        foreach (bool isOptimized in (bool[])[true, false])
        {
            IReadOnlyList<Finding> findings = JudgeSpindle(imports, members, isOptimized);
            Assert.Contains(findings, finding => finding.Id == id && finding.Source is { Line: > 0 });
            Assert.All(findings, other => Assert.True(other.Id == id, other.ToString()));
        }
    }

    [Theory]
    [InlineData(Mutex, Gate + "[Handles<KernelReady>] private void Begin() { _gate.Enter(); try { Say(); if (_count > 3) { return; } } finally { _gate.Exit(); } Say(); }")]
    [InlineData(Mutex, Gate + "[Handles<KernelReady>] private void Begin() { for (int i = 0; i < 3; i++) { _gate.Enter(); if (i == 1) { _gate.Exit(); continue; } _count++; _gate.Exit(); Say(); } }")]
    [InlineData(Mutex, Gate + "[Handles<KernelReady>] private void Begin() { Take(); try { Say(); } finally { Give(); } } private void Take() => _gate.Enter(); private void Give() { _count++; _gate.Exit(); }")]
    [InlineData(Mutex, Gate + "private readonly Lock _lock = new(); [Handles<KernelReady>] private void Begin() { lock (_lock) { Say(); } lock (this) { Say(); } using (_lock.EnterScope()) { Say(); } _count++; }")]
    [InlineData("", Lease + "[Handles<KernelReady>] private void Begin() { using Lease lease = new(); lease.Fill(); using (Lease second = new() { Size = 3 }) { second.Fill(); } _size = lease.Size; }")]
    [InlineData("", Lease + "private Lease? _kept; [Handles<KernelReady>] private void Begin() { Lease lease = new(); lease.Fill(); _kept = lease; } private static Lease Make() => new(); public void Drop() { _kept?.Dispose(); Make().Dispose(); }")]
    [InlineData("", Lease + "[Handles<KernelReady>] private void Begin() { Lease? lease = _size > 2 ? new Lease() : null; try { lease?.Fill(); } finally { lease?.Dispose(); } }")]
    [InlineData("(IDatagramArrivedEvent events)", "private Installation? _handle; [Handles<KernelReady>] private void Begin() { _handle = events.Install(Note, null, new InstallOptions()); } private void Note(in Datagram datagram) { } public void End() => _handle?.Uninstall();")]
    [InlineData("", "private readonly byte[] _last = new byte[512]; private byte _first; [Handles<BlockRead>] private void Keep(byte[] bytes) { _first = bytes[0]; bytes.AsSpan(0, Math.Min(bytes.Length, _last.Length)).CopyTo(_last); Use(bytes); } private void Use(byte[] block) => _first = block[1]; public int First => _first;")]
    [InlineData("", "private byte[] _last = []; private string _text = \"\"; [Handles<BlockRead>] private void Keep(byte[] bytes) { _last = bytes.AsSpan().ToArray(); _text = bytes.Length.ToString(); Array.Sort(bytes, static (a, b) => a - b); } public int Length => _last.Length + _text.Length;")]
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
