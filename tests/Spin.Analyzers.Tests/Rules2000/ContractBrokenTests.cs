using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules2000.ContractBroken>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class ContractBrokenTests
{
    [Theory]
    [InlineData("interface IShape { [Effects(Effects.None)] int Area(); } sealed class Square : IShape { public int {|SPIN2007:Area|}() => new int[4].Length; }")]
    [InlineData("[Effects(Effects.Reads)] interface IShape { int Area { get; } } sealed class Square : IShape { private int _n; public int {|SPIN2007:Area|} => _n++; }")]
    [InlineData("[Effects(Effects.None)] interface IShape { int Area { get; } } sealed class Square : IShape { public int {|SPIN2007:Area|} { get; set; } }")]
    [InlineData("interface IShape { [Effects(Effects.None)] int Area(); } sealed class Square : IShape { int IShape.{|SPIN2007:Area|}() => Outer(); int Outer() => Inner(); int Inner() => new int[4].Length; }")]
    [InlineData("abstract class Shape { [Effects(Effects.None)] public abstract int Area(); } sealed class Square : Shape { private int _n; public override int {|SPIN2007:Area|}() => _n; }")]
    [InlineData("class Shape { [Effects(Effects.None)] public virtual int Area() => 1; } class Square : Shape { [Effects(Effects.Allocates)] public override int {|SPIN2007:Area|}() => new int[4].Length; }")]
    [InlineData("interface IShape { [Effects(Effects.None)] int Area(); } class Base { public int Area() => new int[4].Length; } sealed class {|SPIN2007:Square|} : Base, IShape { }")]
    [InlineData("[Effects(Effects.None)] delegate int Map(int n); int _n; void M() { Map map = {|SPIN2007:n => _n++|}; map(1); }")]
    [InlineData("[Effects(Effects.None)] delegate int Map(int n); static void M() { Map map = {|SPIN2007:Copy|}; map(1); } static int Copy(int n) => new int[n].Length;")]
    [InlineData("[Effects(Effects.None)] delegate int Map(int n); static Map M(Func<int, int> f) => {|SPIN2007:new Map(f)|}; static Func<int, int> F = static n => new int[n].Length;")]
    [InlineData("[Effects(Effects.None)] static int {|SPIN2007:Fill|}(int n) => new int[n].Length;")]
    [InlineData("[Effects(Effects.None)] static int {|SPIN2007:Walk|}(int n) => n == 0 ? 0 : Walk(n - 1);")]
    [InlineData("interface INode { [Effects(Effects.Reads)] int Depth(); } sealed class Node : INode { private INode? _next; public int {|SPIN2007:Depth|}() => _next is null ? 0 : _next.Depth(); }")]
    [InlineData("[Effects(Effects.None)] static int {|SPIN2007:Wait|}(int n) { while (n != 1) { n += 3; } return n; }")]
    [InlineData("[Effects(Effects.None, Steps = 100)] static int {|SPIN2007:Sum|}() { int sum = 0; for (int i = 0; i < 1000; i++) { sum += i; } return sum; }")]
    [InlineData("interface IShape { [Effects(Effects.None)] int Area() => 1; } sealed class Square : IShape { int IShape.{|SPIN2007:Area|}() { lock (this) { return 1; } } }")]
    [InlineData("interface IShape { [Effects(Effects.None)] int {|SPIN2007:Area|}() { lock (this) { return 1; } } }")]
    [InlineData("interface IStep { [Effects(Effects.None)] static abstract int Next(int n); } struct Step : IStep { public static int {|SPIN2007:Next|}(int n) => throw new InvalidOperationException(); }")]
    [InlineData("sealed class Box { private int[] _all; [Effects(Effects.None)] public {|SPIN2007:Box|}(int n) => _all = new int[n]; }")]
    [InlineData("[Effects(Effects.None)] readonly struct Nat(int n) { private readonly int _n = n; public static Nat operator {|SPIN2007:+|}(Nat a, Nat b) => new(new int[a._n].Length); }")]
    public Task BrokenContract_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("interface IShape { [Effects(Effects.None)] int Area(); } sealed class Square : IShape { public int Area() => 4; }")]
    [InlineData("interface IShape { [Effects(Effects.Allocates)] int Area(); } sealed class Square : IShape { [Effects(Effects.None)] public int Area() => 4; }")]
    [InlineData("[Effects(Effects.Reads | Effects.Writes)] interface IShape { int Area { get; set; } } sealed class Square : IShape { public int Area { get; set; } }")]
    [InlineData("[Effects(Effects.None)] interface IShape { int Area { get; } } sealed class Square : IShape { public int Area { get; init; } }")]
    [InlineData("[Effects(Effects.None)] interface IShape { int Area(); } interface IUse { [Effects(Effects.None)] int Twice(IShape shape); } sealed class Use : IUse { public int Twice(IShape shape) => 2 * shape.Area(); }")]
    [InlineData("[Effects(Effects.None)] delegate int Map(int n); [Effects(Effects.None)] static int Twice(Map map) => 2 * map(1); static int M() => Twice(static n => n + 1);")]
    [InlineData("[Effects(Effects.Allocates | Effects.Unbounded)] static int Walk(int n) => n == 0 ? new int[4].Length : Walk(n - 1);")]
    [InlineData("[Effects(Effects.None, Steps = 20_000)] static int Sum() { int sum = 0; for (int i = 0; i < 1000; i++) { sum += i; } return sum; }")]
    [InlineData("[Effects(Effects.Reads)] sealed class Table { private readonly int[] _all = new int[64]; private int _at; public int Current => _all[_at & 63]; }")]
    [InlineData("interface IShape { int Area(); } sealed class Square : IShape { public int Area() => new int[4].Length; }")]
    [InlineData("[Effects(Effects.Unknown)] static int Any(Func<int> f) => f() + new int[4].Length;")]
    [InlineData("[Effects(Effects.Writes)] static void Fill(Span<byte> bytes) { foreach (ref byte b in bytes) { b = 1; } }")]
    [InlineData("[Effects(Effects.None)] static int Sum() { int sum = 0; for (int i = 0; i < 1_000_000; i++) { sum += i; } return sum; }")]
    public Task KeptContract_DoesNotTrigger(string members) => Verify.Spindle(members);

    [Fact]
    public Task ContractOfAnotherAssembly_HoldsItsImplementations() => Verify.Beside(
        "namespace Other; public interface IShape { [Effects(Effects.None)] int Area(); }",
        Verifiers.Sources.Spindle("private sealed class Square : Other.IShape { public int {|SPIN2007:Area|}() => new int[4].Length; }"));
}
