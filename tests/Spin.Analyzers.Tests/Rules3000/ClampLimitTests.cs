using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules3000.HandlerLimit, Spin.CodeFixes.Rules3000.ClampLimit>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class ClampLimitTests
{
    private const string Limited = "[Event(Level.Dispatch, LimitMicroseconds = 500)] public delegate void Limited(int x);\n";

    [Fact]
    public Task LongOrNegative_TakesTheLongestAllowed() => Verify.Source(
        Limited + """
        [Spindle]
        public sealed partial class Sample
        {
            [Handles<Limited>(LimitMicroseconds = {|SPIN3012:900|})]
            private void Long(int x) { }

            [Handles<Tick>(Order = Order.First, LimitMicroseconds = {|SPIN3012:-1|})]
            private void Negative(long now) { }
        }
        """,
        Limited + """
        [Spindle]
        public sealed partial class Sample
        {
            [Handles<Limited>(LimitMicroseconds = 500)]
            private void Long(int x) { }

            [Handles<Tick>(Order = Order.First, LimitMicroseconds = 0)]
            private void Negative(long now) { }
        }
        """);
}
