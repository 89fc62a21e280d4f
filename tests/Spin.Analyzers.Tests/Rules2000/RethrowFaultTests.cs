using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules2000.SwallowedFault, Spin.CodeFixes.Rules2000.RethrowFault>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class RethrowFaultTests
{
    [Fact]
    public Task Swallowed_IsThrownOn() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private int _count;

            [Handles<Called>]
            private void Count(int x)
            {
                try
                {
                    _count += 10 / x;
                }
                {|SPIN2010:catch|}
                {
                }
            }

            [Handles<Reclaim>]
            private int Choose(int pages)
            {
                try
                {
                    return 10 / pages;
                }
                {|SPIN2010:catch|} (Exception)
                {
                    _count++;
                    return 0;
                }
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            private int _count;

            [Handles<Called>]
            private void Count(int x)
            {
                try
                {
                    _count += 10 / x;
                }
                catch
                {
                    throw;
                }
            }

            [Handles<Reclaim>]
            private int Choose(int pages)
            {
                try
                {
                    return 10 / pages;
                }
                catch (Exception)
                {
                    _count++;
                    throw;
                }
            }
        }
        """);
}
