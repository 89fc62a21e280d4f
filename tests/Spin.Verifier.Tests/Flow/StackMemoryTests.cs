using System;
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Flow;

/// <summary>Memory of the frame that is filled before a span is made of it: accepted as the compiler writes it, and in no other way.</summary>
public sealed class StackMemoryTests
{
    private const string TypeSafety = "SPIN1020";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_the_compiler_writes_is_accepted(bool isOptimized)
    {
        using Compiled compiled = Compiled.Create("Filled", ["""
            using System;
            public static class Filled
            {
                public static int Values(int x, int y) { Span<int> f = stackalloc int[] { x, y, x + y, 7 }; return f[y & 3]; }
                public static int Data() { Span<int> f = stackalloc int[] { 1, 2, 3, 4 }; return f[1]; }
                public static int Same(int z) { Span<byte> f = stackalloc byte[] { 1, 1, 1, 1 }; return f[z & 3]; }
                public static int Both(bool b, int z) { Span<byte> f = stackalloc byte[] { 0, (byte)(b ? z : 3), 1, 1, 0 }; return f[z & 3]; }
                public static long Read(int z) { ReadOnlySpan<long> f = stackalloc long[] { z, z + 1, 5 }; return f[z & 1]; }
                public static double Floats(float z) { Span<float> f = stackalloc[] { z, z + 1 }; Span<double> g = stackalloc[] { z, 2.5 }; return f[0] + g[1]; }
                public static char Letters(char z) { Span<char> f = stackalloc[] { 'a', z }; return f[1]; }
            }
            """], isOptimized);
        IReadOnlyList<Finding> findings = Judge.Everything(compiled.Path);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(5)]
    [InlineData(int.MaxValue)]
    public void Number_is_not_written_beyond_its_end(int place) => IsRefused("beyond its size", il =>
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Ldc_I4, place);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Stind_I4);
    });

    [Fact]
    public void Wider_number_is_not_written_across_its_end() => IsRefused("beyond its size", static il =>
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Ldc_I4_4);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldc_I8, 1L);
        il.Emit(OpCodes.Stind_I8);
    });

    [Fact]
    public void Place_is_a_constant() => IsRefused("arithmetic", static il =>
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Stind_I4);
    });

    [Fact]
    public void Place_is_not_a_constant_where_a_branch_brings_another() => IsRefused("arithmetic", static il =>
    {
        Instruction add = il.Create(OpCodes.Add);
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Brtrue, add);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ldc_I4_4);
        il.Append(add);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Stind_I4);
    });

    [Fact]
    public void Paths_do_not_meet_at_two_places_of_it() => IsRefused("paths meet", static il =>
    {
        Instruction store = il.Create(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Brtrue, store);
        il.Emit(OpCodes.Ldc_I4_4);
        il.Emit(OpCodes.Add);
        il.Append(store);
        il.Emit(OpCodes.Stind_I4);
    });

    [Fact]
    public void Nothing_else_is_done_with_it() => IsRefused("converts", static il =>
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Conv_I8);
        il.Emit(OpCodes.Pop);
    });

    [Fact]
    public void It_is_not_read_before_it_is_a_span() => IsRefused("reference to a variable", static il =>
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Ldind_I4);
        il.Emit(OpCodes.Pop);
    });

    [Fact]
    public void No_variable_holds_it() => IsRefused("stored in a variable", static il =>
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Stloc_1);
    });

    [Fact]
    public void Object_is_not_written_into_it() => IsRefused("is written to stack memory", static il =>
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Stind_I8);
    });

    [Fact]
    public void It_is_not_filled_beyond_its_end() => IsRefused("beyond its size", static il =>
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Ldc_I4, 9);
        il.Emit(OpCodes.Initblk);
    });

    [Fact]
    public void It_is_not_filled_as_far_as_an_argument_says() => IsRefused("cannot be shown", static il =>
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Initblk);
    });

    [Fact]
    public void It_is_not_filled_from_a_variable() => IsRefused("cannot be shown", static il =>
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Ldarga, il.Body.Method.Parameters[0]);
        il.Emit(OpCodes.Ldc_I4_8);
        il.Emit(OpCodes.Cpblk);
    });

    [Fact]
    public void Span_is_not_longer_than_it() => IsRefused("beyond its size", static il => { il.Emit(OpCodes.Dup); il.Emit(OpCodes.Pop); }, length: 3);

    [Fact]
    public void Span_begins_where_it_begins() => IsRefused("a part of stack memory", static il =>
    {
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ldc_I4_4);
        il.Emit(OpCodes.Add);
    }, length: 1);

    [Fact]
    public void Data_are_not_copied_beyond_their_end()
    {
        using Compiled compiled = Compiled.Create("Filled", ["public static class Filled { public static int Data() { System.Span<byte> f = stackalloc byte[] { 1, 2, 3, 4, 5 }; return f[1]; } }"]);
        using Tampered tampered = Tampered.Create(compiled, static module =>
        {
            foreach (Instruction instruction in module.GetType("Filled").Methods[0].Body.Instructions)
            {
                if (instruction.OpCode == OpCodes.Ldc_I4_5 && instruction.Next.OpCode != OpCodes.Newobj)
                {
                    (instruction.OpCode, instruction.Operand) = (OpCodes.Ldc_I4, 64);
                }
            }
        });
        Assert.Equal(TypeSafety, Assert.Single(Judge.Everything(tampered.Path)).Id);
    }

    private static void IsRefused(string message, Action<ILProcessor> fill, int length = 2)
    {
        using HandMade attack = new();
        GenericInstanceType span = new(attack.Reference(typeof(Span<>)));
        span.GenericArguments.Add(attack.Module.TypeSystem.Int32);
        MethodReference constructor = attack.Module.ImportReference(typeof(Span<int>).GetConstructor([typeof(void).MakePointerType(), typeof(int)]));
        _ = attack.Static(attack.Module.TypeSystem.Void, [attack.Module.TypeSystem.Int32], il =>
        {
            il.Emit(OpCodes.Ldc_I4_8);
            il.Emit(OpCodes.Conv_U);
            il.Emit(OpCodes.Localloc);
            fill(il);
            il.Emit(OpCodes.Ldc_I4, length);
            il.Emit(OpCodes.Newobj, constructor);
            il.Emit(OpCodes.Stloc_0);
            il.Emit(OpCodes.Ret);
        }, span, attack.Module.TypeSystem.IntPtr);
        attack.IsRefused(TypeSafety, message);
    }
}
