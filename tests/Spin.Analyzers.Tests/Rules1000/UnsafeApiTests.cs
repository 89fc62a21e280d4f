using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.UnsafeApi>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class UnsafeApiTests
{
    [Theory]
    [InlineData("int M(long x) => {|SPIN1006:System.Runtime.CompilerServices.Unsafe.As<long, int>|}(ref x);")]
    [InlineData("object M(string x) => {|SPIN1006:System.Runtime.CompilerServices.Unsafe.As<string>|}(x);")]
    [InlineData("Func<string, string> M() => {|SPIN1006:System.Runtime.CompilerServices.Unsafe.As<string>|};")]
    [InlineData("ref byte M(ref byte b) => ref {|SPIN1006:System.Runtime.CompilerServices.Unsafe.Add|}(ref b, 1000);")]
    [InlineData("System.Runtime.Intrinsics.Vector128<byte> M(ref byte b) => {|SPIN1006:System.Runtime.Intrinsics.Vector128.LoadUnsafe|}(ref b);")]
    public Task Unsafe_Triggers(string members) => Verify.Spindle(members);

    [Fact]
    public Task AliasAndUsingStatic_Trigger() => Verify.Source("""
        using U = System.Runtime.CompilerServices.Unsafe;
        using static System.Runtime.CompilerServices.Unsafe;
        internal static class Elsewhere
        {
            internal static int Alias(ref long x) => {|SPIN1006:U.As<long, int>|}(ref x);
            internal static int Static(ref long x) => {|SPIN1006:As<long, int>|}(ref x);
            internal static int Generic<T>() => {|SPIN1006:SizeOf<T>|}();
        }
        """);

    [Fact]
    public Task OwnTypeOfThatName_DoesNotTrigger() => Verify.Source("""
        internal static class Unsafe { internal static int As(int x) => x; internal static int M() => As(1); }
        """);

    [Theory]
    [InlineData("int M(ReadOnlySpan<byte> b) => BinaryPrimitives.ReadInt32LittleEndian(b);")]
    [InlineData("string M() => nameof(System.Runtime.CompilerServices.Unsafe.As);")]
    [InlineData("int M(object o) => (int)o;")]
    [InlineData("int M(uint x) => System.Numerics.BitOperations.PopCount(x);")]
    public Task CheckedAccess_DoesNotTrigger(string members) => Verify.Spindle(members);
}
