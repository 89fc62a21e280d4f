using System;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Modules;

/// <summary>What the analyzers refuse in source is refused in IL, under the same number.</summary>
public sealed class ApiRuleTests
{
    [Theory]
    [InlineData("SPIN1006", "static long M(object o) => System.Runtime.CompilerServices.Unsafe.As<object, long>(ref o);")]
    [InlineData("SPIN1007", "static int M(nint p) => System.Runtime.InteropServices.Marshal.ReadInt32(p);")]
    [InlineData("SPIN1007", "static ref int M(System.ReadOnlySpan<int> s) => ref System.Runtime.InteropServices.MemoryMarshal.GetReference(s);")]
    [InlineData("SPIN1007", "static System.Span<bool> M(System.Span<byte> s) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, bool>(s);")]
    [InlineData("SPIN1007", "static object M() => System.Runtime.InteropServices.GCHandle.Alloc(1);")]
    [InlineData("SPIN1008", "static object? M() => System.Type.GetType(\"Spin.EventTable\");")]
    [InlineData("SPIN1008", "static object? M(System.Type t) => System.Activator.CreateInstance(t);")]
    [InlineData("SPIN1008", "static object M() => typeof(string).Assembly;")]
    [InlineData("SPIN1008", "static object? M(System.Action a) => a.DynamicInvoke();")]
    [InlineData("SPIN1012", "static object M() => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(string));")]
    [InlineData("SPIN1012", "static byte[] M() => System.GC.AllocateUninitializedArray<byte>(8);")]
    [InlineData("SPIN4007", "static void M() => System.Console.WriteLine();")]
    [InlineData("SPIN4007", "static string M() => System.IO.File.ReadAllText(\"x\");")]
    [InlineData("SPIN4007", "static System.DateTime M() => System.DateTime.UtcNow;")]
    [InlineData("SPIN4011", "static void M() => new System.Threading.Thread(static () => { }).Start();")]
    [InlineData("SPIN4007", "static System.Func<int> M() => System.Random.Shared.Next;")]
    public void Member_is_refused(string id, string member)
    {
        using Compiled compiled = Compiled.Create("Attack", [$"public static class Attack {{ public {member} }}"]);
        Assert.Contains(Judge.Everything(compiled.Path), finding => finding.Id == id && finding.Source is { Line: 1 });
    }

    [Fact]
    public void Base_is_refused()
    {
        using Compiled compiled = Compiled.Create("Attack", ["public sealed class Handle() : System.Runtime.InteropServices.SafeHandle(0, true) { public override bool IsInvalid => false; protected override bool ReleaseHandle() => true; }"]);
        Assert.Contains(Judge.Everything(compiled.Path), static finding => finding.Id == "SPIN1007" && finding.Member == "Handle");
    }

    [Theory]
    [InlineData("static System.Span<uint> M(System.Span<byte> s) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(s);")]
    [InlineData("static string M(object o) => o.GetType().Name + typeof(int);")]
    [InlineData("static T M<T>() where T : new() => new T();")]
    public void Member_is_accepted(string member)
    {
        using Compiled compiled = Compiled.Create("Fine", [$"public static class Fine {{ public {member} }}"]);
        Assert.Empty(Judge.Everything(compiled.Path));
    }

    [Fact]
    public void Remedy_is_that_of_the_list()
    {
        using Compiled compiled = Compiled.Create("Attack", ["public static class Attack { public static void M() => System.Console.WriteLine(); }"]);
        Assert.Contains("'Console.WriteLine' is not for spindles: use ILog, asked for in the constructor instead", Assert.Single(Judge.Everything(compiled.Path)).Message, StringComparison.Ordinal);
    }
}
