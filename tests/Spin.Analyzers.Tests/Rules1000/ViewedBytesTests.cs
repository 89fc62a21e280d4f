using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.ViewedBytes>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class ViewedBytesTests
{
    private const string Layout = "System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.";

    [Theory]
    [InlineData("bool M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<bool>(s)|};")]
    [InlineData("DayOfWeek M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<DayOfWeek>(s)|};")]
    [InlineData("private struct S { public bool A; } bool M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<S>(s)|}.A;")]
    [InlineData("private enum E : byte { A } private struct In { public E A; } private struct S { public byte X; public In Y; } byte M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<S>(s)|}.X;")]
    [InlineData("private struct S { public byte A; public int B; } int M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<S>(s)|}.B;")]
    [InlineData("private struct S { public int A; public byte B; } int M(ReadOnlySpan<byte> s) => {|SPIN1016:View.AsSpan<S>(s)|}[0].A;")]
    [InlineData("[" + Layout + "Sequential, Size = 16)] private struct S { public int A; } int M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<S>(s)|}.A;")]
    [InlineData("[" + Layout + "Explicit)] private struct S { [System.Runtime.InteropServices.FieldOffset(2)] public short A; } int M(Span<byte> s) => {|SPIN1016:View.As<S>(s)|}.A;")]
    [InlineData("[" + Layout + "Auto)] private struct S { public int A; } int M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<S>(s)|}.A;")]
    [InlineData("decimal M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<decimal>(s)|};")]
    [InlineData("DateTime M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<DateTime>(s)|};")]
    [InlineData("nint M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<nint>(s)|};")]
    [InlineData("private struct S; int M() => {|SPIN1016:View.SizeOf<S>()|};")]
    [InlineData("private static int M<T>(ReadOnlySpan<byte> s) where T : unmanaged => {|SPIN1016:View.AsSpan<T>(s)|}.Length;")]
    [InlineData("private struct P<T> where T : unmanaged { public T A; public T B; } int M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<P<bool>>(s)|}.GetHashCode();")]
    [InlineData("private delegate bool Ask(ReadOnlySpan<byte> s); Ask M() => {|SPIN1016:View.Fits<bool>|};")]
    public Task NotEveryBytes_Trigger(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("long M() { Span<byte> s = stackalloc byte[4]; return {|SPIN1016:View.As<long>(s)|}; }")]
    [InlineData("long M() => {|SPIN1016:View.As<long>(new byte[7])|};")]
    [InlineData("long M() => {|SPIN1016:View.As<long>(\"seven..\"u8)|};")]
    [InlineData("long M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<long>(s.Slice(8, 4))|};")]
    [InlineData("long M(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<long>(s[2..6])|};")]
    [InlineData("long M(ReadOnlySpan<byte> s) { ReadOnlySpan<byte> head = s[..4]; return {|SPIN1016:View.As<long>(head)|}; }")]
    public Task LargerThanItsSource_Triggers(string members) => Verify.Spindle(members);

    [Fact]
    public Task AliasAndUsingStatic_Trigger() => Verify.Source("""
        using static Spin.View;
        using Bytes = Spin.View;
        using Truth = System.Boolean;
        internal static class Elsewhere
        {
            internal static bool Static(System.ReadOnlySpan<byte> s) => {|SPIN1016:As<Truth>(s)|};
            internal static bool Alias(System.ReadOnlySpan<byte> s) => {|SPIN1016:Bytes.As<bool>(s)|};
        }
        """);

    [Fact]
    public Task StructThatHidesItsFields_OfAnotherAssembly_Triggers() => Verify.Beside(
        "namespace Other; public struct Ticket { private int _number; public int Number => _number; } public struct Open { public int Number; }",
        """
        using System;
        using Spin;
        internal static class Elsewhere
        {
            internal static int Hidden(ReadOnlySpan<byte> s) => {|SPIN1016:View.As<Other.Ticket>(s)|}.Number;
            internal static int Shown(ReadOnlySpan<byte> s) => View.As<Other.Open>(s).Number;
        }
        """);

    [Theory]
    [InlineData("byte M(ReadOnlySpan<byte> s) => View.As<byte>(s);")]
    [InlineData("private struct S { public BigEndianUInt16 A; public byte B; public byte C; public BigEndianUInt32 D; } uint M(ReadOnlySpan<byte> s) => View.As<S>(s).D;")]
    [InlineData("[" + Layout + "Sequential, Pack = 1)] private struct S { public byte A; public int B; public long C; } long M(ReadOnlySpan<byte> s) => View.As<S>(s).C;")]
    [InlineData("[" + Layout + "Explicit)] private struct S { [System.Runtime.InteropServices.FieldOffset(0)] public int A; [System.Runtime.InteropServices.FieldOffset(0)] public byte B; } int M(ReadOnlySpan<byte> s) => View.As<S>(s).B;")]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(6)] private struct Mac { private byte _first; } private struct S { public Mac A; public Mac B; public ushort C; } int M(ReadOnlySpan<byte> s) => View.As<S>(s).C;")]
    [InlineData("private readonly record struct S(int A, int B) { public const bool C = true; public static bool D => true; } int M(ReadOnlySpan<byte> s) => View.AsSpan<S>(s).Length;")]
    [InlineData("private struct P<T> where T : unmanaged { public T A; public T B; } int M(ReadOnlySpan<byte> s) => View.As<P<byte>>(s).A;")]
    [InlineData("long M(ReadOnlySpan<byte> s) => View.As<long>(s[2..10]);")]
    [InlineData("long M() { Span<byte> s = stackalloc byte[8]; View.As<long>(s) = 1; return View.As<long>(s); }")]
    [InlineData("long M(ReadOnlySpan<byte> s) { ReadOnlySpan<byte> head = s[..4]; head = s; return View.As<long>(head); }")]
    [InlineData("private static class View { internal static T As<T>(int x) => default!; } bool M() => View.As<bool>(1);")]
    public Task WhatEveryBytesAre_DoesNotTrigger(string members) => Verify.Spindle(members);
}
