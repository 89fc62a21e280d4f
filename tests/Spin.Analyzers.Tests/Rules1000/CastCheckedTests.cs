using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules1000.UnsafeApi, Spin.CodeFixes.Rules1000.CastChecked>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class CastCheckedTests
{
    [Fact]
    public Task UnsafeAs_BecomesACast() => Verify.Source(
        """
        using System.Runtime.CompilerServices;
        using static System.Runtime.CompilerServices.Unsafe;

        internal static class Elsewhere
        {
            internal static string Plain(object o) => {|SPIN1006:Unsafe.As<string>|}(o);

            internal static int Member(object o) => {|SPIN1006:Unsafe.As<string>|}(o).Length;

            internal static string Nested(object o, object p) => {|SPIN1006:As<string>|}({|SPIN1006:Unsafe.As<object>|}(o ?? p));

            internal static int Inner(object o) => {|SPIN1006:As<string>|}({|SPIN1006:Unsafe.As<object>|}(o)).Length;
        }
        """,
        """
        using System.Runtime.CompilerServices;
        using static System.Runtime.CompilerServices.Unsafe;

        internal static class Elsewhere
        {
            internal static string Plain(object o) => (string)o;

            internal static int Member(object o) => ((string)o).Length;

            internal static string Nested(object o, object p) => (string)(object)(o ?? p);

            internal static int Inner(object o) => ((string)(object)o).Length;
        }
        """);

    [Theory]
    [InlineData("internal static class A { internal static ref int M(ref long x) => ref {|SPIN1006:System.Runtime.CompilerServices.Unsafe.As<long, int>|}(ref x); }")]
    [InlineData("internal static class A { internal static Func<object?, string?> M() => {|SPIN1006:System.Runtime.CompilerServices.Unsafe.As<string>|}; }")]
    public Task OtherUses_HaveNoFix(string source) => Verify.NoFix(source);
}
