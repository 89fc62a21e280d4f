using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules5000.NotReleased, Spin.CodeFixes.Rules5000.ReleaseInFinally>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class ReleaseInFinallyTests
{
    [Fact]
    public Task Kept_IsGivenBackInFinally() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample(IStrands strands)
        {
            private readonly IMutex _first = strands.CreateMutex();
            private readonly IMutex _second = strands.CreateMutex();
            private int _count;

            private int Work() => _count++;

            private int Both(bool early)
            {
                {|SPIN5001:_first.Enter()|};
                {|SPIN5001:_second.Enter()|};
                if (early)
                {
                    _second.Exit();
                    return 0;
                }

                Work();
                _second.Exit();
                _first.Exit();
                return 1;
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample(IStrands strands)
        {
            private readonly IMutex _first = strands.CreateMutex();
            private readonly IMutex _second = strands.CreateMutex();
            private int _count;

            private int Work() => _count++;

            private int Both(bool early)
            {
                _first.Enter();
                try
                {
                    _second.Enter();
                    try
                    {
                        if (early)
                        {
                            return 0;
                        }

                        Work();
                    }
                    finally
                    {
                        _second.Exit();
                    }
                }
                finally
                {
                    _first.Exit();
                }

                return 1;
            }
        }
        """);

    [Fact]
    public Task Object_IsDeclaredWithUsing() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample(IDatagramArrivedEvent datagrams)
        {
            private void Briefly(bool early)
            {
                // For a moment.
                Installation {|SPIN5001:installation = datagrams.Install(static (in Datagram datagram) => { })|};
                if (early)
                {
                    return;
                }

                installation.Uninstall();
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample(IDatagramArrivedEvent datagrams)
        {
            private void Briefly(bool early)
            {
                // For a moment.
                using Installation installation = datagrams.Install(static (in Datagram datagram) => { });
                if (early)
                {
                    return;
                }
            }
        }
        """);
}
