using System.Threading.Tasks;
using Spin.Analyzers.Rules1000;
using Spin.Analyzers.Tests.Verifiers;
using Spin.CodeFixes.Rules1000;
using Xunit;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class RemoveOtherAttributesTests
{
    [Fact]
    public Task AccessBypass_IsRemoved() => VerifyFix<AccessBypass, RemoveAttribute>.Source(
        """
        [assembly: {|SPIN1010:System.Runtime.CompilerServices.InternalsVisibleTo("Spin.Kernel")|}]
        [assembly: {|SPIN1010:System.Runtime.CompilerServices.InternalsVisibleTo("Spin.Testing")|}, CLSCompliant(false)]

        internal static class Elsewhere;
        """,
        """
        [assembly: CLSCompliant(false)]

        internal static class Elsewhere;
        """);

    [Fact]
    public Task ModuleInitializer_IsRemoved() => VerifyFix<StaticConstructor, RemoveAttribute>.Source(
        """
        using System.Runtime.CompilerServices;

        internal static class Elsewhere
        {
            [{|SPIN1018:ModuleInitializer|}]
            internal static void First() { }

            /// <summary>Runs.</summary>
            [Obsolete, {|SPIN1018:ModuleInitializer|}]
            internal static void Second() { }
        }
        """,
        """
        using System.Runtime.CompilerServices;

        internal static class Elsewhere
        {
            internal static void First() { }

            /// <summary>Runs.</summary>
            [Obsolete]
            internal static void Second() { }
        }
        """);
}
