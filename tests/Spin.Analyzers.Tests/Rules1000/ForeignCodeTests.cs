using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.ForeignCode>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class ForeignCodeTests
{
    [Theory]
    [InlineData("""[System.Runtime.InteropServices.DllImport("c")] private static extern int {|SPIN1005:getpid|}();""")]
    [InlineData("""[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.InternalCall)] private extern void {|SPIN1005:Halt|}();""")]
    [InlineData("""void M() { F(); [System.Runtime.InteropServices.DllImport("c", EntryPoint = "exit")] static extern void {|SPIN1005:F|}(); }""")]
    [InlineData("""private extern int P { [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.InternalCall)] {|SPIN1005:get|}; }""")]
    [InlineData("""[System.Runtime.InteropServices.LibraryImport("c")] private static partial int {|SPIN1005:{|CS8795:getpid|}|}();""")]
    [InlineData("""void M() { {|SPIN1005:System.Runtime.InteropServices.NativeLibrary.Load("c")|}; }""")]
    public Task ForeignCode_Triggers(string members) => Verify.Spindle(members);

    [Fact]
    public Task AliasedAttribute_Triggers() => Verify.Source("""
        using Native = System.Runtime.InteropServices.DllImportAttribute;
        internal static class Elsewhere { [Native("c")] internal static extern int {|SPIN1005:getpid|}(); }
        """);

    [Theory]
    [InlineData("int M() => 1;")]
    [InlineData("private int @extern; int M() => @extern;")]
    [InlineData("[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)] private static int M() => 1;")]
    [InlineData("private partial int M(); private partial int M() => 1;")]
    public Task OwnCode_DoesNotTrigger(string members) => Verify.Spindle(members);
}
