using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.StaticConstructor>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class StaticConstructorTests
{
    [Theory]
    [InlineData("private static class A { static {|SPIN1018:A|}() { if (Environment.NewLine.Length > 2) { throw new InvalidOperationException(); } } }")]
    [InlineData("private static class A { internal static readonly int X = {|SPIN1018:Compute()|}; private static int Compute() { int i = 0; while (X == 0) { i++; } return i; } }")]
    [InlineData("private sealed class A { private static readonly A s_one = {|SPIN1018:new()|}; private A() => throw new InvalidOperationException(); }")]
    [InlineData("private static class A { static {|SPIN1018:A|}() { object gate = new(); lock (gate) { } } }")]
    [InlineData("private static int Deep { get; } = {|SPIN1018:Fall(3)|}; private static int Fall(int n) => n == 0 ? throw new InvalidOperationException() : 1;")]
    public Task Effects_Trigger(string source) => Verify.Spindle(source);

    [Theory]
    [InlineData("internal static class A { [{|SPIN1018:System.Runtime.CompilerServices.ModuleInitializer|}] internal static void M() { } }")]
    [InlineData("using Init = System.Runtime.CompilerServices.ModuleInitializerAttribute; internal static class A { [{|SPIN1018:Init|}] internal static void M() { } }")]
    public Task ModuleInitializer_Triggers(string source) => Verify.Source(source);

    [Theory]
    [InlineData("private static class A { private static readonly uint[] s_table; static A() { s_table = new uint[256]; for (int i = 0; i < s_table.Length; i++) { s_table[i] = (uint)i * 3; } } internal static uint M(int i) => s_table[i]; }")]
    [InlineData("private static readonly int[] s_table = Build(); private static int[] Build() { int[] t = new int[16]; for (int i = 0; i < t.Length; i++) { t[i] = i; } return t; }")]
    [InlineData("""private static readonly System.Buffers.SearchValues<byte> s_values = System.Buffers.SearchValues.Create("ab"u8);""")]
    [InlineData("private static int Twice => 2 * 2; private const int One = 1;")]
    [InlineData("""private static readonly Func<int, int> s_check = static x => x < 0 ? throw new ArgumentException("x") : x;""")]
    [InlineData("private static readonly Func<int, int> s_check = static x => Check(x); private static int Check(int x) => x < 0 ? throw new InvalidOperationException() : x;")]
    public Task Tables_DoNotTrigger(string source) => Verify.Spindle(source);
}
