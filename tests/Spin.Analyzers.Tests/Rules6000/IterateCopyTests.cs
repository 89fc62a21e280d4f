using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules6000.ChangedWhileIterated, Spin.CodeFixes.Rules6000.IterateCopy>;

namespace Spin.Analyzers.Tests.Rules6000;

public sealed class IterateCopyTests
{
    [Fact]
    public Task OwnBody_WalksOverACopy() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private readonly List<int> _all = [];
            private readonly Queue<int> _open = new();

            [Handles<Called>]
            private void Sweep(int x)
            {
                foreach (int y in {|SPIN6005:_all|})
                {
                    if (y > x)
                    {
                        _all.Remove(y);
                    }
                }

                foreach (int y in {|SPIN6005:_open|})
                {
                    _open.Enqueue(y + x);
                }
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            private readonly List<int> _all = [];
            private readonly Queue<int> _open = new();

            [Handles<Called>]
            private void Sweep(int x)
            {
                foreach (int y in _all.ToArray())
                {
                    if (y > x)
                    {
                        _all.Remove(y);
                    }
                }

                foreach (int y in _open.ToArray())
                {
                    _open.Enqueue(y + x);
                }
            }
        }
        """);

    [Fact]
    public Task OtherHandler_NothingIsOffered() => Verify.NoFix(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private readonly List<int> _all = [];

            [Handles<Called>]
            private void Add(int x) => _all.Add(x);

            [Handles<KernelReady>]
            private void Sum()
            {
                foreach (int y in {|SPIN6005:_all|})
                {
                }
            }
        }
        """);
}
