using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules4000.StaticState, Spin.CodeFixes.Rules4000.KeepStateInInstance>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class KeepStateInInstanceTests
{
    [Fact]
    public Task StaticFields_BecomeReadonlyOrInstance() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private static int {|SPIN4006:s_limit|} = 5;
            private static long {|SPIN4006:s_count|};
            private static readonly List<int> {|SPIN4006:s_list|} = [];

            private void M()
            {
                s_count++;
                Sample.s_count += s_limit;
                s_list.Add(1);
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            private static readonly int s_limit = 5;
            private long s_count;
            private readonly List<int> s_list = [];

            private void M()
            {
                s_count++;
                s_count += s_limit;
                s_list.Add(1);
            }
        }
        """);

    [Theory]
    [InlineData("internal static class Elsewhere { private static int {|SPIN4006:s_count|}; internal static void M() => s_count++; }")]
    [InlineData("public sealed class Elsewhere { private static int {|SPIN4006:s_count|}; internal static void M() => s_count++; }")]
    [InlineData("public sealed class Elsewhere { public static int {|SPIN4006:Count|} { get; set; } }")]
    public Task StaticUse_HasNoFix(string source) => Verify.NoFix(source);
}
