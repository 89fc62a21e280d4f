using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules1000.UninitializedObject, Spin.CodeFixes.Rules1000.AllocateCleared>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class AllocateClearedTests
{
    [Fact]
    public Task Arrays_AreCleared() => Verify.Source(
        """
        using static System.GC;

        internal static class Elsewhere
        {
            internal static byte[] Plain(int n) => {|SPIN1012:GC.AllocateUninitializedArray<byte>|}(n + 1);

            internal static char[] Pinned() => {|SPIN1012:AllocateUninitializedArray<char>|}(8, pinned: true);
        }
        """,
        """
        using static System.GC;

        internal static class Elsewhere
        {
            internal static byte[] Plain(int n) => new byte[n + 1];

            internal static char[] Pinned() => new char[8];
        }
        """);

    [Theory]
    [InlineData("internal static class A { internal static object M() => {|SPIN1012:System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject|}(typeof(A)); }")]
    [InlineData("internal static class A { internal static byte[][] M() => {|SPIN1012:GC.AllocateUninitializedArray<byte[]>|}(1); }")]
    public Task OtherObjects_HaveNoFix(string source) => Verify.NoFix(source);
}
