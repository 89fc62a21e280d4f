using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules4000.StaticState>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class StaticStateTests
{
    [Theory]
    [InlineData("private static int {|SPIN4006:s_count|};")]
    [InlineData("[ThreadStatic] private static long {|SPIN4006:s_last|};")]
    [InlineData("public static int {|SPIN4006:Count|} { get; set; }")]
    [InlineData("private static readonly List<int> {|SPIN4006:s_list|} = [];")]
    [InlineData("private static readonly object {|SPIN4006:s_gate|} = new();")]
    [InlineData("private sealed class Counter { public int Value; } private static readonly Counter {|SPIN4006:s_counter|} = new();")]
    [InlineData("private sealed class Counter(int start) { public int Next() => start++; } private static readonly Counter {|SPIN4006:s_counter|} = new(0);")]
    [InlineData("private sealed class A { private readonly B? _b = null; private int _n; int M() => _n++; } private sealed class B { private readonly A? _a = null; } private static readonly A {|SPIN4006:s_a|} = new(); private static readonly B {|SPIN4006:s_b|} = new();")]
    [InlineData("private sealed class Ever<T> { private readonly Ever<Ever<T>>? _larger = null; } private static readonly Ever<int> {|SPIN4006:s_ever|} = new();")]
    [InlineData("private static event Action? {|SPIN4006:Changed|}; void M() => Changed?.Invoke();")]
    [InlineData("private static class Holder<T> { internal static T? {|SPIN4006:Value|}; }")]
    [InlineData("private interface IState { static int {|SPIN4006:Count|} = 1; }")]
    [InlineData("private static readonly System.Text.StringBuilder {|SPIN4006:s_text|} = new();")]
    [InlineData("public static readonly int[] {|SPIN4006:Table|} = [1, 2, 3];")]
    [InlineData("private static readonly int[][] {|SPIN4006:s_tables|} = [];")]
    [InlineData("private static readonly int[] s_table = new int[4]; void M(int i) { {|SPIN4006:s_table|}[i] = 1; }")]
    [InlineData("private static readonly int[] s_table = new int[4]; void M(int i) { {|SPIN4006:s_table|}[i]++; }")]
    [InlineData("private static readonly int[] s_table = new int[4]; ref int M(int i) => ref {|SPIN4006:s_table|}[i];")]
    [InlineData("private static readonly int[] s_table = new int[4]; void M() { ref int x = ref {|SPIN4006:s_table|}[0]; x = 1; }")]
    [InlineData("private static readonly int[] s_table = new int[4]; void M() { Span<int> x = {|SPIN4006:s_table|}; x[0] = 1; }")]
    [InlineData("private static readonly int[] s_table = new int[4]; int[] M() => {|SPIN4006:s_table|};")]
    [InlineData("private static readonly int[] s_table = new int[4]; void M() => Array.Fill({|SPIN4006:s_table|}, 1);")]
    [InlineData("private static readonly int[] s_table = new int[4]; void M() { ({|SPIN4006:s_table|}[0], int y) = (1, 2); }")]
    public Task StaticState_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("private const int Count = 1;")]
    [InlineData("private static readonly int s_count = 1;")]
    [InlineData("""private static readonly string s_name = "x";""")]
    [InlineData("private int _count;")]
    [InlineData("private static readonly int[] s_table = [1, 2, 3]; int M(int i) => s_table[i];")]
    [InlineData("private static readonly int[] s_table = [1, 2, 3]; int M() { int sum = 0; foreach (int x in s_table) { sum += x; } return sum + s_table.Length; }")]
    [InlineData("private static readonly byte[] s_table = [1, 2, 3]; int M(byte b) { ReadOnlySpan<byte> s = s_table; return s.IndexOf(b) + Array.IndexOf(s_table, b) + s_table.IndexOf(b) + s_table[^1]; }")]
    [InlineData("private static readonly byte[] s_table = [1, 2, 3]; void M(Span<byte> to) => s_table.CopyTo(to);")]
    [InlineData("private static ReadOnlySpan<byte> Table => [1, 2, 3];")]
    [InlineData("private readonly record struct Range(int Low, int High); private static readonly Range s_range = new(1, 2); private static readonly Range[] s_ranges = [new(1, 2)];")]
    [InlineData("""private sealed record Name(string First); private static readonly Name s_name = new("x");""")]
    [InlineData("private static readonly System.Collections.Frozen.FrozenSet<int> s_ports = System.Collections.Frozen.FrozenSet.ToFrozenSet<int>([7]);")]
    [InlineData("private static readonly Func<int, int> s_twice = static x => x * 2;")]
    [InlineData("""private static readonly System.Buffers.SearchValues<byte> s_values = System.Buffers.SearchValues.Create("ab"u8);""")]
    [InlineData("private static int Twice { get; } = 2;")]
    [InlineData("private enum Kind { A, B }")]
    public Task Constants_DoNotTrigger(string members) => Verify.Spindle(members);
}
