using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules3000.SpindleNotPartial, Spin.CodeFixes.Rules3000.AddPartial>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class AddPartialTests
{
    [Fact]
    public Task All_BecomePartial() => Verify.Source(
        """
        /// <summary>First.</summary>
        [Spindle]
        public sealed class {|SPIN3019:First|};

        [Spindle] sealed class {|SPIN3019:Second|} { }

        public class {|SPIN3019:Outer|}
        {
            [Spindle]
            public sealed partial class Inner;
        }
        """,
        """
        /// <summary>First.</summary>
        [Spindle]
        public sealed partial class First;

        [Spindle] sealed partial class Second { }

        public partial class Outer
        {
            [Spindle]
            public sealed partial class Inner;
        }
        """);

    [Fact]
    public Task WithoutModifiers_KeepsComments() => Verify.Source(
        """
        // A comment.
        class {|SPIN3019:Outer|}
        {
            [Spindle]
            public sealed partial class Inner;
        }
        """,
        """
        // A comment.
        partial class Outer
        {
            [Spindle]
            public sealed partial class Inner;
        }
        """);
}
