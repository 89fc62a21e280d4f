using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.UninitializedObject>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class UninitializedObjectTests
{
    [Theory]
    [InlineData("[{|SPIN1012:System.Runtime.CompilerServices.SkipLocalsInit|}] void M() { }")]
    [InlineData("void M() { F(); [{|SPIN1012:System.Runtime.CompilerServices.SkipLocalsInit|}] static void F() { } }")]
    [InlineData("object M() => {|SPIN1012:System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject|}(typeof(Sample));")]
    [InlineData("Func<Type, object> M() => {|SPIN1012:System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject|};")]
    [InlineData("byte[] M() => {|SPIN1012:GC.AllocateUninitializedArray<byte>|}(64);")]
    public Task Uninitialised_Triggers(string source) => Verify.Spindle(source);

    [Theory]
    [InlineData("using S = System.Runtime.CompilerServices.SkipLocalsInitAttribute; [module: {|SPIN1012:S|}]")]
    [InlineData("using static System.GC; internal static class A { internal static char[] M() => {|SPIN1012:AllocateUninitializedArray<char>|}(8, false); }")]
    public Task AssemblyAndAlias_Trigger(string source) => Verify.Source(source);

    [Theory]
    [InlineData("byte[] M() => new byte[64];")]
    [InlineData("int M() { Span<int> s = stackalloc int[4]; return s[0]; }")]
    [InlineData("string M() => nameof(GC.AllocateUninitializedArray);")]
    [InlineData("private sealed class SkipLocalsInitAttribute : Attribute; [SkipLocalsInit] void M() { }")]
    public Task Initialised_DoesNotTrigger(string source) => Verify.Spindle(source);
}
