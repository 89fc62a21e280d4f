using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules4000.CapabilityInStatic, Spin.CodeFixes.Rules4000.KeepStateInInstance>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class KeepCapabilityInInstanceTests
{
    [Fact]
    public Task StaticCapabilities_BecomeInstanceFields() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private static IUdp? {|SPIN4003:s_udp|};
            private static IClock? {|SPIN4003:s_clock|};

            public Sample(IUdp udp, IClock clock)
            {
                s_udp = udp;
                Sample.s_clock = clock;
            }

            private long M() => s_udp is null ? 0 : s_clock!.Nanoseconds;
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            private IUdp? s_udp;
            private IClock? s_clock;

            public Sample(IUdp udp, IClock clock)
            {
                s_udp = udp;
                s_clock = clock;
            }

            private long M() => s_udp is null ? 0 : s_clock!.Nanoseconds;
        }
        """);

    [Theory]
    [InlineData("internal static class Elsewhere { private static IUdp? {|SPIN4003:s_udp|}; internal static object? M() => s_udp; }")]
    [InlineData("internal sealed class Elsewhere { internal static IUdp? {|SPIN4003:Udp|} { get; set; } }")]
    public Task StaticUse_HasNoFix(string source) => Verify.NoFix(source);
}
