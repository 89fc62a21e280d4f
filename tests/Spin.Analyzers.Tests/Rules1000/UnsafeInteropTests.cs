using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.UnsafeInterop>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class UnsafeInteropTests
{
    [Theory]
    [InlineData("nint M() => {|SPIN1007:System.Runtime.InteropServices.Marshal.AllocHGlobal|}(8);")]
    [InlineData("void M(object o) { var h = {|SPIN1007:System.Runtime.InteropServices.GCHandle.Alloc|}(o); {|SPIN1007:h.Free|}(); }")]
    [InlineData("ref byte M(Span<byte> s) => ref {|SPIN1007:System.Runtime.InteropServices.MemoryMarshal.GetReference|}(s);")]
    [InlineData("Span<byte> M(ref byte b) => {|SPIN1007:System.Runtime.InteropServices.MemoryMarshal.CreateSpan|}(ref b, 4096);")]
    [InlineData("Span<bool> M(Span<byte> s) => {|SPIN1007:System.Runtime.InteropServices.MemoryMarshal.Cast<byte, bool>|}(s);")]
    [InlineData("Span<int> M(List<int> l) => {|SPIN1007:System.Runtime.InteropServices.CollectionsMarshal.AsSpan|}(l);")]
    [InlineData("unsafe void* M() => {|SPIN1007:System.Runtime.InteropServices.NativeMemory.Alloc|}(8);")]
    [InlineData("private sealed class {|SPIN1007:Handle|}() : System.Runtime.InteropServices.SafeHandle(0, true) { public override bool IsInvalid => false; protected override bool ReleaseHandle() => true; }")]
    public Task UnsafeInterop_Triggers(string members) => Verify.Spindle(members);

    [Fact]
    public Task AliasAndUsingStatic_Trigger() => Verify.Source("""
        using static System.Runtime.InteropServices.Marshal;
        using G = System.Runtime.InteropServices.GCHandle;
        internal static class Elsewhere
        {
            internal static nint Static() => {|SPIN1007:AllocHGlobal|}(8);
            internal static G Alias(object o) => {|SPIN1007:G.Alloc|}(o);
            internal static Func<object, G> Group() => {|SPIN1007:G.Alloc|};
        }
        """);

    [Theory]
    [InlineData("ReadOnlySpan<ushort> M(ReadOnlySpan<byte> s) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ushort>(s);")]
    [InlineData("ReadOnlySpan<byte> M(ReadOnlySpan<long> s) => System.Runtime.InteropServices.MemoryMarshal.AsBytes(s);")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Pack = 1)] private struct S { public byte A; public int B; }")]
    [InlineData("void M([System.Runtime.InteropServices.Out] int[] x) { }")]
    [InlineData("int M(ReadOnlySpan<byte> s) => BinaryPrimitives.ReadInt32BigEndian(s);")]
    public Task SafeInterop_DoesNotTrigger(string members) => Verify.Spindle(members);
}
