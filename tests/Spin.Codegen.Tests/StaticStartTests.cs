using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using Spin.Analysis.Il;
using Spin.Codegen.Tests.Native;

namespace Spin.Codegen.Tests;

/// <summary>What the analysis takes for filled beforehand is: the native compiler leaves nothing of it to run.</summary>
public sealed class StaticStartTests(StaticStartTests.Types types) : IClassFixture<StaticStartTests.Types>
{
    [Theory]
    [InlineData("Numbers", true)]
    [InlineData("Filled", false)]
    [InlineData("Built", true)]
    [InlineData("Plain", true)]
    [InlineData("Function", true)]
    [InlineData("Lambda", true)]
    [InlineData("Precise", true)]
    [InlineData("Shifted", false)]
    [InlineData("ShiftedUnsigned", false)]
    [InlineData("Xored", false)]
    [InlineData("And", true)]
    [InlineData("Or", true)]
    [InlineData("ShiftedLeft", true)]
    [InlineData("Divided", true)]
    [InlineData("Remainder", true)]
    [InlineData("Negated", true)]
    [InlineData("Inverted", false)]
    [InlineData("Multiplied", true)]
    [InlineData("Compared", true)]
    [InlineData("Chosen", true)]
    [InlineData("Converted", true)]
    [InlineData("Floating", true)]
    [InlineData("Computed", false)]
    [InlineData("Names", false)]
    [InlineData("Functions", false)]
    [InlineData("Named", false)]
    [InlineData("Holder", false)]
    [InlineData("Large", false)]
    [InlineData("Grown", false)]
    [InlineData("Virtual", false)]
    [InlineData("Long", false)]
    public void Type_IsFilledBeforehand(string type, bool beforehand)
    {
        Assert.Equal(beforehand, types.IsPredicted(type));
        Assert.Equal(beforehand, !types.IsLeftToRun(type));
    }

    /// <summary>The types, compiled to IL and to machine code.</summary>
    public sealed class Types
    {
        private static readonly Project s_program = new("Types", """
            using System;
            using System.Collections.Generic;
            using System.Runtime;

            namespace System.Runtime
            {
                internal sealed class RuntimeExportAttribute(string entry) : Attribute { public string Entry => entry; }
            }

            internal static class Numbers { internal static readonly int[] Table = [1, 2, 3, 4, 5, 6, 7, 8, 9]; }
            internal static class Filled
            {
                internal static readonly uint[] Table = new uint[256];
                static Filled()
                {
                    for (uint i = 0; i < 256; i++)
                    {
                        uint value = i;
                        for (int bit = 0; bit < 8; bit++) { value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1; }
                        Table[i] = value;
                    }
                }
            }
            internal static class Precise { internal static readonly int[] Table = new int[4]; static Precise() { for (int i = 0; i < 4; i++) { Table[i] = i * i; } } }
            internal static class Shifted { internal static readonly int[] Table = new int[4]; static Shifted() { for (int i = 0; i < 4; i++) { Table[i] = i >> 1; } } }
            internal static class ShiftedUnsigned { internal static readonly uint[] Table = new uint[4]; static ShiftedUnsigned() { for (uint i = 0; i < 4; i++) { Table[i] = i >> 1; } } }
            internal static class Xored { internal static readonly int[] Table = new int[4]; static Xored() { for (int i = 0; i < 4; i++) { Table[i] = (i ^ 5) & 3; } } }
            internal static class And { internal static readonly int[] Table = new int[4]; static And() { for (int i = 0; i < 4; i++) { Table[i] = i & 3; } } }
            internal static class Or { internal static readonly int[] Table = new int[4]; static Or() { for (int i = 0; i < 4; i++) { Table[i] = i | 4; } } }
            internal static class ShiftedLeft { internal static readonly int[] Table = new int[4]; static ShiftedLeft() { for (int i = 0; i < 4; i++) { Table[i] = i << 1; } } }
            internal static class Divided { internal static readonly int[] Table = new int[4]; static Divided() { for (int i = 0; i < 4; i++) { Table[i] = i / 3; } } }
            internal static class Remainder { internal static readonly int[] Table = new int[4]; static Remainder() { for (int i = 0; i < 4; i++) { Table[i] = i % 3; } } }
            internal static class Negated { internal static readonly int[] Table = new int[4]; static Negated() { for (int i = 0; i < 4; i++) { Table[i] = -i; } } }
            internal static class Inverted { internal static readonly int[] Table = new int[4]; static Inverted() { for (int i = 0; i < 4; i++) { Table[i] = ~i; } } }
            internal static class Multiplied { internal static readonly int[] Table = new int[4]; static Multiplied() { for (int i = 0; i < 4; i++) { Table[i] = i * 3; } } }
            internal static class Compared { internal static readonly int[] Table = new int[4]; static Compared() { for (int i = 0; i < 4; i++) { Table[i] = i > 2 ? 1 : 0; } } }
            internal static class Chosen { internal static readonly int[] Table = new int[4]; static Chosen() { for (int i = 0; i < 4; i++) { Table[i] = (i >= 2 & i != 3) ? 1 : 0; } } }
            internal static class Converted { internal static readonly int[] Table = new int[4]; static Converted() { for (int i = 0; i < 4; i++) { Table[i] = (byte)(i + 3); } } }
            internal static class Floating { internal static readonly int[] Table = new int[4]; static Floating() { for (int i = 0; i < 4; i++) { Table[i] = (int)(i * 0.5); } } }
            internal static class Built
            {
                internal static readonly int[] Table = Build();
                private static int[] Build() { int[] table = new int[64]; for (int i = 0; i < table.Length; i++) { table[i] = i * i; } return table; }
            }
            internal sealed class Box(int value) { internal int Value = value; }
            internal static class Plain { internal static readonly Box Table = new(7); }
            internal static class Function { internal static readonly Func<int> Table = Three; private static int Three() => 3; }
            internal static class Lambda { internal static readonly Func<int> Table = static () => 3; }
            internal static class Computed { internal static readonly long Table = 3600L * Numbers.Table[2]; }
            internal static class Names { internal static readonly string[] Table = ["udp", "tcp"]; }
            internal static class Functions { internal static readonly Func<int>[] Table = [static () => 1, static () => 2]; }
            internal sealed record Command(string Name, int Number);
            internal static class Named { internal static readonly Command Table = new("count", 1); }
            internal sealed class Store { internal int[] Items = new int[4]; }
            internal static class Holder { internal static readonly Store Table = new(); }
            internal static class Large { internal static readonly byte[] Table = new byte[10_000]; }
            internal static class Grown { internal static readonly List<int> Table = [1, 2, 3]; }
            internal class Shape { internal virtual int Sides => 0; }
            internal sealed class Square : Shape { internal override int Sides => 4; }
            internal static class Virtual
            {
                internal static readonly int[] Table = new int[4];
                static Virtual() { Shape shape = Kernel.Count > 3 ? new Shape() : new Square(); Table[0] = shape.Sides; }
            }
            internal static class Long
            {
                internal static readonly int[] Table = new int[16];
                static Long() { for (int i = 0; i < 200_000; i++) { Table[i & 15] += i; } }
            }

            internal static class Kernel
            {
                internal static int Count;

                [RuntimeExport("start")]
                private static int Start(int index) => Numbers.Table[index] + (int)Filled.Table[index] + Built.Table[index] + Plain.Table.Value + Function.Table() + Lambda.Table() + Precise.Table[index] + Shifted.Table[index] + (int)ShiftedUnsigned.Table[index] + Xored.Table[index] +And.Table[index]+Or.Table[index]+ShiftedLeft.Table[index]+Divided.Table[index]+Remainder.Table[index]+Negated.Table[index]+Inverted.Table[index]+Multiplied.Table[index]+Compared.Table[index]+Chosen.Table[index]+Converted.Table[index]+Floating.Table[index]+ (int)Computed.Table +
                    Names.Table[index].Length + Functions.Table[index]() + Named.Table.Name.Length + Holder.Table.Items[index] + Large.Table[index] + Grown.Table[index] + Virtual.Table[index] + Long.Table[index];
            }
            """);

        private readonly HashSet<string> _symbols = [.. new ObjectFile(Ilc.Compile(s_program), extra: 0).Symbols];
        private readonly IlProgram _program = new([new IlModule(new PEReader(new MemoryStream(s_program.Emit())))], static _ => null, new IlClassLibrary());

        /// <summary>Whether the analysis says that the compiler runs it.</summary>
        internal bool IsPredicted(string type)
        {
            IlModule module = _program.Judged[0];
            IlMethod start = module.MethodsOf(module.FindType(type)!.Value).Single(static each => each.Name == ".cctor");
            return _program.Analysis.Starts.IsRunBeforehand(_program.Symbols.Of(start));
        }

        /// <summary>Whether code is left that fills it.</summary>
        internal bool IsLeftToRun(string type) => _symbols.Contains($"Types_{type}___cctor");
    }
}
