using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules1000.UnsafeCode, Spin.CodeFixes.Rules1000.RemoveUnsafe>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class RemoveUnsafeTests
{
    [Fact]
    public Task UnneededUnsafe_IsRemoved() => Verify.Source(
        """
        internal static {|SPIN1001:unsafe|} class Elsewhere
        {
            internal static {|SPIN1001:unsafe|} int Twice(int x) => 2 * x;

            internal static int Once(int x)
            {
                {|SPIN1001:unsafe|}
                {
                    return x;
                }
            }

            internal static int Local(int x)
            {
                return Inner(x);

                static {|SPIN1001:unsafe|} int Inner(int y) => y;
            }
        }
        """,
        """
        internal static class Elsewhere
        {
            internal static int Twice(int x) => 2 * x;

            internal static int Once(int x)
            {
                {
                    return x;
                }
            }

            internal static int Local(int x)
            {
                return Inner(x);

                static int Inner(int y) => y;
            }
        }
        """);

    [Theory]
    [InlineData("internal static {|SPIN1001:unsafe|} class A { internal static int M(int* p) => *p; }")]
    [InlineData("internal {|SPIN1001:unsafe|} struct A { internal fixed byte B[4]; }")]
    [InlineData("internal static class A { internal static {|SPIN1001:unsafe|} int M() { int x = 1; return *&x; } }")]
    public Task NeededUnsafe_HasNoFix(string source) => Verify.NoFix(source);
}
