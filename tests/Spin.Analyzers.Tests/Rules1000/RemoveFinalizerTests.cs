using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules1000.Finalizer, Spin.CodeFixes.Rules1000.RemoveFinalizer>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class RemoveFinalizerTests
{
    [Fact]
    public Task Finalizers_AreRemoved() => Verify.Source(
        """
        internal sealed class First
        {
            private int _count;

            /// <summary>Ends.</summary>
            ~{|SPIN1014:First|}() => _count++;

            internal int Count => _count;
        }

        internal sealed class Second
        {
            ~{|SPIN1014:Second|}()
            {
            }
        }
        """,
        """
        internal sealed class First
        {
            private int _count;

            internal int Count => _count;
        }

        internal sealed class Second
        {
        }
        """);
}
