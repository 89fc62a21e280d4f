using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules1000.BackDoor, Spin.CodeFixes.Rules1000.RemoveAttribute>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class RemoveAttributeTests
{
    [Fact]
    public Task Attributes_AreRemoved() => Verify.Source(
        """
        using System.Runtime.CompilerServices;

        [assembly: {|SPIN1013:TypeForwardedTo(typeof(string))|}]
        [assembly: CLSCompliant(false)]

        internal sealed class Elsewhere
        {
            /// <summary>Counts.</summary>
            [{|SPIN1013:MethodImpl(MethodImplOptions.Synchronized)|}]
            internal void Count() { }

            [Obsolete("old"), {|SPIN1013:ThreadStatic|}, {|SPIN1013:ContextStatic|}]
            internal static int Number;

            // A remark.
            [{|SPIN1013:ThreadStatic|}] internal static int Other;

            internal static int Run([{|SPIN1013:System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.I4)|}] int value) => value;
        }
        """,
        """
        using System.Runtime.CompilerServices;

        [assembly: CLSCompliant(false)]

        internal sealed class Elsewhere
        {
            /// <summary>Counts.</summary>
            internal void Count() { }

            [Obsolete("old")]
            internal static int Number;

            // A remark.
            internal static int Other;

            internal static int Run(int value) => value;
        }
        """);

    [Theory]
    [InlineData("internal static class A { internal static int M() { TypedReference r = default; return {|SPIN1013:__refvalue(r, int)|}; } }")]
    [InlineData("internal static class A { internal static void M() => {|SPIN1013:System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor|}(default); }")]
    public Task OtherBackDoors_HaveNoFix(string source) => Verify.NoFix(source);
}
