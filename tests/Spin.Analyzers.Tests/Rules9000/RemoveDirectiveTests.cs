using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules9000.NullableDisabled, Spin.CodeFixes.Rules9000.RemoveDirective>;

namespace Spin.Analyzers.Tests.Rules9000;

public sealed class RemoveDirectiveTests
{
    [Fact]
    public Task NullableDirectives_AreRemoved() => Verify.Source(
        """
        internal static class First
        {
            {|SPIN9001:#nullable disable|}
            internal static int M() => 1;
            {|SPIN9001:#nullable disable warnings|} // old code
            internal static int N() => 2;
        #nullable restore
        }
        """,
        """
        internal static class First
        {
            internal static int M() => 1;
            internal static int N() => 2;
        #nullable restore
        }
        """);
}
