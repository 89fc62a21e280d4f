using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules9000.SuppressedRule, Spin.CodeFixes.Rules1000.RemoveAttribute>;

namespace Spin.Analyzers.Tests.Rules9000;

public sealed class RemoveSuppressionTests
{
    [Fact]
    public Task Attributes_AreRemoved() => Verify.Source(
        """
        using System.Diagnostics.CodeAnalysis;

        [assembly: {|SPIN9004:SuppressMessage("", "SPIN9004")|}]

        internal static class Elsewhere
        {
            [{|SPIN9004:SuppressMessage("", "SPIN4006")|}]
            [Obsolete("old"), {|SPIN9004:SuppressMessage("", "SPIN1001")|}, SuppressMessage("", "CA1822")]
            internal static int M() => 1;
        }
        """,
        """
        using System.Diagnostics.CodeAnalysis;


        internal static class Elsewhere
        {
            [Obsolete("old"), SuppressMessage("", "CA1822")]
            internal static int M() => 1;
        }
        """);
}
