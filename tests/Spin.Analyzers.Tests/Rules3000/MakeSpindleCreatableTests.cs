using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules3000.SpindleShape, Spin.CodeFixes.Rules3000.MakeSpindleCreatable>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class MakeSpindleCreatableTests
{
    [Fact]
    public Task SeveralShapes_AreFixed() => Verify.Source(
        """
        [Spindle]
        public partial class {|SPIN3017:First|};

        [Spindle]
        public abstract partial class {|SPIN3017:Second|};

        [Spindle]
        public sealed partial class {|SPIN3017:Third|}
        {
            internal Third(IUdp udp) { }
        }

        [Spindle]
        public sealed partial class {|SPIN3017:Fourth|}
        {
            Fourth() { }
        }
        """,
        """
        [Spindle]
        public sealed partial class First;

        [Spindle]
        public sealed partial class Second;

        [Spindle]
        public sealed partial class Third
        {
            public Third(IUdp udp) { }
        }

        [Spindle]
        public sealed partial class Fourth
        {
            public Fourth() { }
        }
        """);

    [Theory]
    [InlineData("[Spindle] public static partial class {|SPIN3017:Echo|};")]
    [InlineData("[Spindle] public abstract partial class {|SPIN3017:Echo|} { protected abstract void M(); }")]
    [InlineData("[Spindle] public sealed partial class {|SPIN3017:Echo|} { public Echo() { } public Echo(IUdp udp) { } }")]
    public Task WhatTheAuthorMustDecide_HasNoFix(string source) => Verify.NoFix(source);
}
