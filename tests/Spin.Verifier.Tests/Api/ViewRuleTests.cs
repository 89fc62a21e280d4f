using System.Collections.Generic;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Api;

/// <summary>Views of bytes in compiled code, where no analyzer has run.</summary>
public sealed class ViewRuleTests
{
    private const string Layout = "System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.";

    [Theory]
    [InlineData("", "bool", "is a bool")]
    [InlineData("enum E : byte { A }", "E", "is an enum")]
    [InlineData("struct S { public byte A; public S2 B; } struct S2 { public bool C; }", "S", "has the field 'B.C', which is a bool")]
    [InlineData("struct S { public byte A; public int B; }", "S", "leaves 3 bytes before 'B'")]
    [InlineData("struct S { public int A; public byte B; }", "S", "has 3 bytes at its end")]
    [InlineData("[" + Layout + "Explicit)] struct S { [System.Runtime.InteropServices.FieldOffset(4)] public int A; }", "S", "leaves 4 bytes before 'A'")]
    [InlineData("[" + Layout + "Auto)] struct S { public int A; }", "S", "leaves the order of its fields to the runtime")]
    [InlineData("", "System.DateTime", "is another assembly's")]
    [InlineData("", "nint", "has the size of the machine's words")]
    [InlineData("struct P<T> where T : unmanaged { public T A; }", "P<bool>", "is a bool")]
    public void Refused(string types, string viewed, string why)
    {
        Assert.Contains(Findings(types, viewed), finding => finding.Id == "SPIN1016" && finding.Message.Contains(why, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Type_parameter_is_refused()
    {
        using Compiled made = Compiled.Create("Viewer", ["public static class Viewer { public static int M<T>(System.ReadOnlySpan<byte> s) where T : unmanaged => Spin.View.AsSpan<T>(s).Length; }"]);
        Assert.Contains(Judge.Everything(made.Path), static finding => finding.Id == "SPIN1016");
    }

    [Fact]
    public void Delegate_of_a_view_is_refused()
    {
        using Compiled made = Compiled.Create(
            "Viewer", ["public delegate bool Ask(System.ReadOnlySpan<byte> s); public static class Viewer { public static Ask M() => Spin.View.Fits<bool>; }"]);
        Assert.Contains(Judge.Everything(made.Path), static finding => finding.Id == "SPIN1016");
    }

    [Theory]
    [InlineData("", "ulong")]
    [InlineData("struct S { public Spin.BigEndianUInt16 A; public byte B; public byte C; public Spin.BigEndianUInt64 D; }", null)]
    [InlineData("struct S { public Spin.BigEndianUInt16 A; public byte B; public byte C; public Spin.BigEndianUInt32 D; }", "S")]
    [InlineData("[" + Layout + "Sequential, Pack = 1)] struct S { public byte A; public long B; }", "S")]
    [InlineData("[" + Layout + "Explicit)] struct S { [System.Runtime.InteropServices.FieldOffset(0)] public int A; [System.Runtime.InteropServices.FieldOffset(0)] public byte B; }", "S")]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(6)] struct S { private byte _first; }", "S")]
    [InlineData("struct P<T> where T : unmanaged { public T A; public T B; }", "P<ushort>")]
    public void Accepted_unless_a_number_is_not_aligned(string types, string? viewed)
    {
        IReadOnlyList<Finding> findings = Findings(types, viewed ?? "S");
        if (viewed is null)
        {
            Assert.Contains(findings, static finding => finding.Id == "SPIN1016");
        }
        else
        {
            Assert.Empty(findings);
        }
    }

    // What the policy takes for the size is what the compiler makes of it.
    [Theory]
    [InlineData("struct S { public Spin.BigEndianUInt16 A; public byte B; public byte C; public Spin.BigEndianUInt32 D; }", 8)]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(6)] struct S { private byte _first; }", 6)]
    public void View_reads_where_the_bytes_lie(string types, int size)
    {
        using Compiled made = Compiled.Create("Viewer", [$"{types} public static class Viewer {{ public static int Size() => Spin.View.SizeOf<S>(); }}"]);
        Assert.Equal(size, System.Reflection.Assembly.Load(System.IO.File.ReadAllBytes(made.Path)).GetType("Viewer")!.GetMethod("Size")!.Invoke(null, null));
        Assert.Empty(Judge.Everything(made.Path));
    }

    private static IReadOnlyList<Finding> Findings(string types, string viewed)
    {
        using Compiled made = Compiled.Create("Viewer", [$"{types} public static class Viewer {{ public static int M(System.ReadOnlySpan<byte> s) => Spin.View.AsSpan<{viewed}>(s).Length; }}"]);
        return Judge.Everything(made.Path);
    }
}
