using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules6000.SharedWithInterrupt, Spin.CodeFixes.Rules6000.SharedVolatile>;

namespace Spin.Analyzers.Tests.Rules6000;

public sealed class SharedVolatileTests
{
    [Fact]
    public Task SharedAccess_BecomesVolatile() => Verify.Source(
        """
        using System.Threading;

        [Spindle]
        public sealed partial class Sample
        {
            private long _last;
            private int _limit;

            [Handles<Tick>]
            private void Note(long now)
            {
                if (now > {|SPIN6001:_limit|})
                {
                    {|SPIN6001:_last = now|};
                }
            }

            [Handles<Called>]
            private void Show(int x)
            {
                long last = {|SPIN6001:_last|};
                {|SPIN6001:_limit = x + (int)last|};
            }
        }
        """,
        """
        using System.Threading;

        [Spindle]
        public sealed partial class Sample
        {
            private long _last;
            private int _limit;

            [Handles<Tick>]
            private void Note(long now)
            {
                if (now > Volatile.Read(ref _limit))
                {
                    Volatile.Write(ref _last, now);
                }
            }

            [Handles<Called>]
            private void Show(int x)
            {
                long last = Volatile.Read(ref _last);
                Volatile.Write(ref _limit, x + (int)last);
            }
        }
        """);
}
