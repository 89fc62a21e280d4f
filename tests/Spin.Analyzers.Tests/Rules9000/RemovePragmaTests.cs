using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules9000.SuppressedRule, Spin.CodeFixes.Rules9000.RemoveDirective>;

namespace Spin.Analyzers.Tests.Rules9000;

public sealed class RemovePragmaTests
{
    [Fact]
    public Task Pragmas_LoseSafetyRules() => Verify.Source(
        """
        #pragma warning disable {|SPIN9004:SPIN1001|}
        #pragma warning disable CS0169, {|SPIN9004:SPIN4006|}, CS0414, {|SPIN9004:SPIN2001|} // measured
        internal static class First
        {
        #pragma warning disable {|SPIN9004:SPIN4003|}, {|SPIN9004:SPIN4006|}
            internal static int M() => 1;
        #pragma warning restore SPIN4003, SPIN4006
        }
        """,
        """
        #pragma warning disable CS0169, CS0414 // measured
        internal static class First
        {
            internal static int M() => 1;
        #pragma warning restore SPIN4003, SPIN4006
        }
        """);
}
