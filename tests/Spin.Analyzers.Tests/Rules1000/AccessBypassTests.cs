using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.AccessBypass>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class AccessBypassTests
{
    [Theory]
    [InlineData("""private static class A { [{|SPIN1010:System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "_x")|}] internal static extern ref int X(string s); }""")]
    [InlineData("void M() { [{|SPIN1010:System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Constructor)|}] static extern string New(); }")]
    public Task Bypass_Triggers(string source) => Verify.Spindle(source);

    [Theory]
    [InlineData("""[assembly: {|SPIN1010:System.Runtime.CompilerServices.InternalsVisibleTo("Spin.Kernel")|}]""")]
    [InlineData("""[assembly: {|SPIN1010:System.Runtime.CompilerServices.InternalsVisibleTo("Spin.Testing, PublicKey=00")|}]""")]
    [InlineData("""using F = System.Runtime.CompilerServices.InternalsVisibleToAttribute; [assembly: {|SPIN1010:F(Names.Friend)|}] internal static class Names { internal const string Friend = "Sp" + "in"; }""")]
    [InlineData("""using System.Runtime.CompilerServices; [assembly: {|SPIN1010:IgnoresAccessChecksTo("Spin.Kernel")|}] namespace System.Runtime.CompilerServices { internal sealed class IgnoresAccessChecksToAttribute(string name) : Attribute { public string Name => name; } }""")]
    public Task Assembly_Triggers(string source) => Verify.Source(source);

    [Theory]
    [InlineData("""[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Echo.Tests")]""")]
    [InlineData("""[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Spin.KernelExtras")]""")]
    [InlineData("namespace Own { internal sealed class UnsafeAccessorAttribute : Attribute; [UnsafeAccessor] internal static class A { } }")]
    [InlineData("""internal static class A { internal static string M() => "InternalsVisibleTo(Spin.Kernel)"; }""")]
    public Task OwnNames_DoNotTrigger(string source) => Verify.Source(source);
}
