using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules4000.UnneededImport, Spin.CodeFixes.Rules4000.RemoveImport>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class RemoveImportTests
{
    [Fact]
    public Task UnusedImports_AreRemoved() => Verify.Source(
        """
        /// <summary>Counts.</summary>
        /// <param name="power">Not used.</param>
        /// <param name="clock">The time.</param>
        [Spindle]
        public sealed partial class First(IPower {|SPIN4008:power|}, IClock clock, ILog {|SPIN4008:log|})
        {
            private readonly ILog _log = log;

            private long M() => clock.Nanoseconds;
        }

        [Spindle]
        public sealed partial class Second
        {
            private readonly IUdp _udp;
            private int _count;

            /// <summary>Begins.</summary>
            /// <param name="udp">The network.</param>
            public Second(IUdp {|SPIN4008:udp|})
            {
                _udp = udp;
                _count = 1;
            }

            private int M() => _count;
        }

        [Spindle]
        public sealed partial class Third(IRandom {|SPIN4008:random|})
        {
        }
        """,
        """
        /// <summary>Counts.</summary>
        /// <param name="clock">The time.</param>
        [Spindle]
        public sealed partial class First(IClock clock)
        {

            private long M() => clock.Nanoseconds;
        }

        [Spindle]
        public sealed partial class Second
        {
            private int _count;

            /// <summary>Begins.</summary>
            public Second()
            {
                _count = 1;
            }

            private int M() => _count;
        }

        [Spindle]
        public sealed partial class Third
        {
        }
        """);

    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo { private readonly IUdp _udp; public Echo(IUdp {|SPIN4008:udp|}) => _udp = udp; }")]
    [InlineData("[Spindle] public sealed partial class Echo(ILog {|SPIN4008:log|}) { string M() => nameof(log); }")]
    public Task NamedElsewhere_HasNoFix(string source) => Verify.NoFix(source);
}
