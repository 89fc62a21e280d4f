using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.OverlappingReferences>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class OverlappingReferencesTests
{
    [Theory]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] private struct S { [System.Runtime.InteropServices.FieldOffset(0)] public object {|SPIN1011:A|}; [System.Runtime.InteropServices.FieldOffset(0)] public nint B; }")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] private struct S { [System.Runtime.InteropServices.FieldOffset(0)] public string {|SPIN1011:A|}; [System.Runtime.InteropServices.FieldOffset(0)] public byte[] {|SPIN1011:B|}; }")]
    [InlineData("""[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] private sealed class S { [System.Runtime.InteropServices.FieldOffset(0)] public long A; [System.Runtime.InteropServices.FieldOffset(4)] public object {|SPIN1011:{|SPIN1011:B|}|} = ""; }""")]
    [InlineData("private struct Inner { public int X; public object O; } [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] private struct S { [System.Runtime.InteropServices.FieldOffset(0)] public Inner {|SPIN1011:A|}; [System.Runtime.InteropServices.FieldOffset(8)] public long B; }")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] private struct S { [System.Runtime.InteropServices.FieldOffset(0)] public long A; [System.Runtime.InteropServices.FieldOffset(12)] public object {|SPIN1011:B|}; }")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] private ref struct S { [System.Runtime.InteropServices.FieldOffset(0)] public Span<byte> {|SPIN1011:A|}; [System.Runtime.InteropServices.FieldOffset(8)] public long B; }")]
    [InlineData("[System.Runtime.InteropServices.StructLayout((System.Runtime.InteropServices.LayoutKind)2)] private struct S { [System.Runtime.InteropServices.FieldOffset(0)] public Action {|SPIN1011:A|}; [System.Runtime.InteropServices.FieldOffset(7)] public byte B; }")]
    public Task Overlap_Triggers(string source) => Verify.Spindle(source);

    [Theory]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] private struct S { [System.Runtime.InteropServices.FieldOffset(0)] public long A; [System.Runtime.InteropServices.FieldOffset(0)] public double B; [System.Runtime.InteropServices.FieldOffset(4)] public int C; }")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] private struct S { [System.Runtime.InteropServices.FieldOffset(0)] public object A; [System.Runtime.InteropServices.FieldOffset(8)] public object B; [System.Runtime.InteropServices.FieldOffset(16)] public int C; }")]
    [InlineData("""private struct Inner { public int X; public byte Y; } [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] private sealed class S { [System.Runtime.InteropServices.FieldOffset(0)] public Inner A; [System.Runtime.InteropServices.FieldOffset(8)] public string B = ""; }""")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Pack = 1)] private struct S { public byte A; public object B; }")]
    [InlineData("private enum E : short { A } [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] private struct S { [System.Runtime.InteropServices.FieldOffset(0)] public E A; [System.Runtime.InteropServices.FieldOffset(1)] public byte B; }")]
    public Task ApartOrNumbers_DoNotTrigger(string source) => Verify.Spindle(source);
}
