using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules3000.DiscardedInstallation, Spin.CodeFixes.Rules3000.KeepInstallation>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class KeepInstallationTests
{
    [Fact]
    public Task Discarded_IsKeptInAField() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample(IDatagramArrivedEvent right)
        {
            private void Count(in Datagram d) { }

            private void Begin()
            {
                // One for each.
                {|SPIN3015:right.Install(Count)|};
                var second = {|SPIN3015:right.Install(Count)|};
            }

            private void Again() => _ = {|SPIN3015:right.Install(Count)|};
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample(IDatagramArrivedEvent right)
        {
            private Installation? _installation;
            private Installation? _installation2;
            private Installation? _installation3;

            private void Count(in Datagram d) { }

            private void Begin()
            {
                // One for each.
                _installation = right.Install(Count);
                _installation2 = right.Install(Count);
            }

            private void Again() => _installation3 = right.Install(Count);
        }
        """);

    [Fact]
    public Task InAStaticMethod_NothingIsOffered() => Verify.NoFix(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private static void M(IDatagramArrivedEvent right) => {|SPIN3015:right.Install(static (in Datagram d) => { })|};
        }
        """);
}
