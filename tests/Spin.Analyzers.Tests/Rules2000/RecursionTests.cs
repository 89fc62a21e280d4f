using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules2000.Recursion>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class RecursionTests
{
    [Theory]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2004:F|}(1); } static int F(int n) => n == 0 ? 0 : F(n - 1);")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2004:A|}(1); } static void A(int n) => B(n); static void B(int n) { if (n > 0) { A(n - 1); } }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { if (d.Payload.Length > 0) { {|SPIN2004:H|}(d); } }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2004:A|}(d); } void A(in Datagram d) => H(d);")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2004:_node.Visit|}(); } private readonly INode _node = new Node(); private interface INode { void Visit(); } private sealed class Node : INode { private readonly INode? _next; public void Visit() => _next?.Visit(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2004:_again|}(); } private Action _again = null!; void Setup() { _again = Once; } void Once() { if (_n++ < 5) { _again(); } } int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _ = {|SPIN2004:Depth|}; } private int Depth => _n > 0 ? Depth : 0; private readonly int _n = 1;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _ = {|SPIN2004:new Nat(1) + new Nat(2)|}; } private readonly struct Nat(int n) { private readonly int _n = n; public static Nat operator +(Nat a, Nat b) => b._n == 0 ? a : a + new Nat(b._n - 1); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { int F(int n) => n == 0 ? 0 : {|SPIN2004:F|}(n - 1); _ = {|SPIN2004:F|}(3); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { Use({|SPIN2004:Walk|}); } static void Use(Action<int> a) => a(1); static void Walk(int n) { if (n > 0) { Walk(n - 1); } }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2004:Outer|}(1); } static void Outer(int n) => Middle(n); static void Middle(int n) => F(n); static int F(int n) => n == 0 ? 0 : F(n - 1);")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2004:G<int>|}(1); } static void G<T>(int n) { if (n > 0) { G<List<T>>(n - 1); } }")]
    [InlineData("[Handles<Reclaim>] int H(int pages) => {|SPIN2004:F|}(pages); static int F(int n) => n == 0 ? 0 : F(n - 1);")]
    [InlineData("[Handles<Tick>(Guard = nameof(G))] void H(long now) { } static bool G(long now) => now > 0 && {|SPIN2004:G|}(now - 1);")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _ = Run({|SPIN2004:Again|}); } delegate int Walk(Walk next, int left); static int Run(Walk walk) => walk(walk, 3); static int Again(Walk next, int left) => left == 0 ? 0 : next(next, left - 1);")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _ = {|SPIN2004:Start|}(); } delegate int Walk(Walk next, int left); static int Start() => Run(static (next, left) => next(next, left - 1)); static int Run(Walk walk) { Walk kept = walk; return kept(kept, 3); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _ = {|SPIN2004:Down<Step>|}(1); } static int Down<T>(int n) where T : IStep => T.Next(n); private interface IStep { static abstract int Next(int n); } private sealed class Step : IStep { public static int Next(int n) => n == 0 ? 0 : Down<Step>(n - 1); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2004:_items.Sort|}(ByDepth.Instance); } private readonly List<int> _items = new(); private sealed class ByDepth : IComparer<int> { public static readonly ByDepth Instance = new(); private readonly List<int> _inner = new(); public int Compare(int a, int b) { _inner.Sort(this); return 0; } }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { using Scope {|SPIN2004:scope = new(3)|}; } private readonly struct Scope(int n) : IDisposable { private readonly int _n = n; public void Dispose() { if (_n > 0) { using Scope inner = new(_n - 1); } } }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { foreach (int i in {|SPIN2004:new Walk(3)|}) { _ = i; } } private struct Walk(int n) { private readonly int _n = n; public Walk GetEnumerator() => this; public int Current => _n; public bool MoveNext() { if (_n > 0) { foreach (int i in new Walk(_n - 1)) { return i > 0; } } return false; } }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _ = {|SPIN2004:Make<Node>|}(); } private static T Make<T>() where T : struct, INode => new T(); private interface INode { } private struct Node : INode { public Node() => Make<Node>(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { long n = {|SPIN2004:new Nat(3)|}; _ = n; } private readonly struct Nat(int n) { private readonly int _n = n; public static implicit operator long(Nat a) => a._n == 0 ? 0 : new Nat(a._n - 1); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2004:Changed += Add|}; } private event Action Changed { add { Changed += value; } remove { } } private static void Add() { }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _ = {|SPIN2004:_shape.Area|}(); } private readonly IShape _shape = new Square(); private interface IShape { [Effects(Effects.Reads)] int Area(); } private sealed class Square : IShape { private readonly IShape _next = new Square(); public int Area() => _next.Area(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _n = {|SPIN2004:First.Value|}; } int _n; private static class First { public static readonly int Value = Second.Value; } private static class Second { public static readonly int Value = Deep(4); private static int Deep(int left) => left == 0 ? First.Value : Deep(left - 1); }")]
    public Task Recursion_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { A(1); A(2); } static void A(int n) => B(n); static void B(int n) { }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _node.Visit(); } private readonly INode _node = new Node(); private interface INode { void Visit(); } private sealed class Node : INode { public void Visit() { } }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _action(); } private Action _action = static () => { };")]
    [InlineData("""[Handles<DatagramArrived>] void H(in Datagram d) { F(1); F("x"); } static void F(int n) => F("y"); static void F(string s) { }""")]
    [InlineData("[Handles<Called>] void H(int n) => F(n); static int F(int n) => n == 0 ? 0 : F(n - 1);")]
    [InlineData("static int NotAHandler(int n) => n == 0 ? 0 : NotAHandler(n - 1);")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _ = Run(Stop); } delegate int Walk(Walk next, int left); static int Run(Walk walk) => walk(walk, 3); static int Stop(Walk next, int left) => left;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _ = Down<Step>(1); } static int Down<T>(int n) where T : IStep => T.Next(n); private interface IStep { static abstract int Next(int n); } private readonly struct Step : IStep { public static int Next(int n) => n; } private sealed class Other : IStep { public static int Next(int n) => n == 0 ? 0 : Down<Other>(n - 1); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { Each(d.Payload, static b => Each([b], static c => { })); } static void Each(ReadOnlySpan<byte> all, Action<byte> use) { foreach (byte one in all) { use(one); } }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _ = Make<Node>(); } private static T Make<T>() where T : struct, INode => new T(); private interface INode { } private struct Node : INode { private readonly int _n; public Node() => _n = 1; } private struct Other : INode { public Other() => Make<Other>(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { foreach (int i in new Walk(3)) { _ = i; } } private struct Walk(int n) { private int _n = n; public Walk GetEnumerator() => this; public readonly int Current => _n; public bool MoveNext() => _n-- > 0; }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _n = First.Value; } int _n; private static class First { public static readonly int Value = Second.Value + Name().Length; private static string Name() => string.Concat(nameof(H), s_last); private static readonly string s_last = nameof(First); } private static class Second { public static readonly int Value = First.Value; }")]
    public Task NoRecursion_DoesNotTrigger(string members) => Verify.Spindle(members);
}
