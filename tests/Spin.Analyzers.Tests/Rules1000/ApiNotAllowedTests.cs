using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.ApiNotAllowed>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class ApiNotAllowedTests
{
    [Theory]
    [InlineData("private readonly System.Collections.Concurrent.ConcurrentQueue<int> _queue = {|SPIN1017:new()|};")]
    [InlineData("byte[] M() => {|SPIN1017:{|SPIN1017:System.Buffers.ArrayPool<byte>.Shared|}.Rent|}(8);")]
    [InlineData("""bool M(string s) => {|SPIN1017:System.Text.RegularExpressions.Regex.IsMatch|}(s, "a+");""")]
    [InlineData("string M(string s) => {|SPIN1017:string.Intern|}(s);")]
    [InlineData("object M() => {|SPIN1017:System.Globalization.CultureInfo.CurrentCulture|};")]
    [InlineData("DateTime M(DateTime d) => {|SPIN1017:d.ToLocalTime|}();")]
    [InlineData("Func<DateTime, DateTime> M() => static d => {|SPIN1017:d.ToLocalTime|}();")]
    [InlineData("object M(object o) => {|SPIN1017:new WeakReference(o)|};")]
    [InlineData("byte[] M(byte[] data) => {|SPIN1017:System.Security.Cryptography.SHA256.HashData|}(data);")]
    [InlineData("object M() => {|SPIN1017:System.Net.IPAddress.Loopback|};")]
    [InlineData("int M(System.Collections.Concurrent.ConcurrentBag<int> bag) { int sum = 0; foreach (int x in {|SPIN1017:bag|}) { sum += x; } return sum; }")]
    [InlineData("private sealed class {|SPIN1017:Mine|} : System.Collections.Hashtable;")]
    [InlineData("private sealed class {|SPIN1017:Item|} : System.Threading.IThreadPoolWorkItem { public void Execute() { } }")]
    [InlineData("string M(System.Xml.Linq.XElement e) => {|SPIN1017:(string)e|};")]
    public Task OffTheList_Triggers(string source) => Verify.Spindle(source);

    [Fact]
    public Task AliasAndUsingStatic_Trigger() => Verify.Source("""
        using static System.Text.Json.JsonSerializer;
        using Pool = System.Buffers.MemoryPool<byte>;
        internal static class Elsewhere
        {
            internal static string Static(int x) => {|SPIN1017:Serialize|}(x);
            internal static object Alias() => {|SPIN1017:Pool.Shared|};
        }
        """);

    [Fact]
    public Task Message_NamesTheNearest() => Verify.Source(
        """
        internal static class Elsewhere
        {
            internal static string Member(string path) => {|#0:System.IO.Path.GetFullPath|}(path) + {|#1:System.IO.Path.GetRelativePath|}(path, path);
            internal static object Type() => {|#2:new System.Collections.Stack()|};
        }
        """,
        new DiagnosticResult(Rules.SPIN1017_ApiNotAllowed).WithLocation(1).WithArguments("Path.GetRelativePath", "Path.GetFileName"),
        new DiagnosticResult(Rules.SPIN1017_ApiNotAllowed).WithLocation(2).WithArguments("new Stack", "Stack<T>"));

    [Theory]
    [InlineData("int M(string s) => s.Split(',').Length + string.Join(',', s).Length + s.AsSpan().IndexOf('a');")]
    [InlineData("private readonly Dictionary<string, List<int>> _table = []; int M() { int n = 0; foreach ((string key, List<int> value) in _table) { n += key.Length + value.Count; } return n; }")]
    [InlineData("int M(int[] a) => System.Linq.Enumerable.Sum(System.Linq.Enumerable.Where(a, static x => x > 1)) + Math.Max(a.Length, 2) + Array.IndexOf(a, 1);")]
    [InlineData("""string M(int x) { System.Text.StringBuilder b = new(); b.Append(x).Append($"{x:X8}"); return b.ToString(); }""")]
    [InlineData("byte[] M(string s) => System.Text.Encoding.UTF8.GetBytes(s);")]
    [InlineData("void M(int x) { if (x < 0) { throw new ArgumentOutOfRangeException(nameof(x)); } throw new System.Collections.Generic.KeyNotFoundException(); }")]
    [InlineData("int M(object o) => System.Threading.Interlocked.Increment(ref _n) + System.Numerics.BitOperations.PopCount(3u); private int _n;")]
    [InlineData("bool M((int A, string B) t) => t.A == 1 && t is { B.Length: > 2 } && (DateTime.UnixEpoch + TimeSpan.FromSeconds(t.A)).Year > 1970;")]
    [InlineData("string M() => nameof(System.Buffers.ArrayPool<byte>.Shared);")]
    [InlineData("System.Runtime.Intrinsics.Vector128<int> M(ReadOnlySpan<int> s) => System.Runtime.Intrinsics.Vector128.Create(s) + System.Runtime.Intrinsics.Vector128<int>.One;")]
    [InlineData("private readonly object _gate = new(); void M() { lock (_gate) { System.Threading.Monitor.PulseAll(_gate); } }")]
    public Task Listed_DoesNotTrigger(string source) => Verify.Spindle(source);
}
