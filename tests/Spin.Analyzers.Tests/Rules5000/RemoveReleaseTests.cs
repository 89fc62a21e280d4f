using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules5000.ReleasedTwice, Spin.CodeFixes.Rules5000.RemoveRelease>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class RemoveReleaseTests
{
    [Fact]
    public Task SecondRelease_IsRemoved() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample(IStrands strands)
        {
            private readonly IMutex _mutex = strands.CreateMutex();
            private readonly System.Threading.Lock _gate = new();
            private int _count;

            private void M()
            {
                _mutex.Enter();
                _count++;
                _mutex.Exit();
                {|SPIN5003:_mutex.Exit()|};
            }

            private void N()
            {
                _gate.Enter();
                _count--;
                _gate.Exit();
                {|SPIN5003:_gate.Exit()|};
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample(IStrands strands)
        {
            private readonly IMutex _mutex = strands.CreateMutex();
            private readonly System.Threading.Lock _gate = new();
            private int _count;

            private void M()
            {
                _mutex.Enter();
                _count++;
                _mutex.Exit();
            }

            private void N()
            {
                _gate.Enter();
                _count--;
                _gate.Exit();
            }
        }
        """);
}
