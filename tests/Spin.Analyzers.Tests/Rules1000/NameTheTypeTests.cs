using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules1000.DynamicCode, Spin.CodeFixes.Rules1000.NameTheType>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class NameTheTypeTests
{
    [Fact]
    public Task DynamicLocals_GetTheTypeOfTheirValue() => Verify.Source(
        """
        internal static class Elsewhere
        {
            internal static int M(string text, List<int> list)
            {
                {|SPIN1009:dynamic|} name = text;
                {|SPIN1009:dynamic|} first = list[0];
                return text.Length;
            }
        }
        """,
        """
        internal static class Elsewhere
        {
            internal static int M(string text, List<int> list)
            {
                var name = text;
                var first = list[0];
                return text.Length;
            }
        }
        """);

    [Theory]
    [InlineData("internal static class A { internal static int M({|SPIN1009:dynamic|} x) => 1; }")]
    [InlineData("internal sealed class A { private readonly {|SPIN1009:dynamic|} _x = 1; }")]
    [InlineData("internal static class A { internal static void M() { {|SPIN1009:dynamic|}? x = null; } }")]
    public Task WithoutTypedValue_HasNoFix(string source) => Verify.NoFix(source);
}
