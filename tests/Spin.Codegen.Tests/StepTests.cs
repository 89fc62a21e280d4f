using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using Spin.Analysis.Il;
using Spin.Codegen.Tests.Emulation;
using Spin.Codegen.Tests.Native;

namespace Spin.Codegen.Tests;

/// <summary>What a step is that budgets count, in instructions that are executed: bodies that handlers typically have, counted by both.</summary>
public sealed class StepTests(StepTests.Bodies bodies) : IClassFixture<StepTests.Bodies>
{
    private const double LeastPerStep = 0.5;
    private const double MostPerStep = 4;

    [Fact]
    public void Figures()
    {
        List<string> lines = [$"{"",-12} {"steps",8} {"executed",10} {"each",6}"];
        foreach (string body in Bodies.All)
        {
            (long steps, int executed) = bodies.Count(body);
            lines.Add(FormattableString.Invariant($"{body,-12} {steps,8} {executed,10} {(double)executed / steps,6:F2}"));
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', lines));
    }

    [Theory]
    [InlineData("Tally")]
    [InlineData("Read")]
    [InlineData("AddUp")]
    [InlineData("Find")]
    [InlineData("Rewrite")]
    public void AStep_IsAboutAnInstruction(string body)
    {
        (long steps, int executed) = bodies.Count(body);
        Assert.InRange((double)executed / steps, LeastPerStep, MostPerStep);
    }

    /// <summary>The bodies, compiled to IL and to machine code.</summary>
    public sealed class Bodies
    {
        private static readonly Project s_program = new("Bodies", $$"""
            using System;
            using System.Runtime;
            using System.Runtime.CompilerServices;

            namespace System.Runtime
            {
                internal sealed class RuntimeExportAttribute(string entry) : Attribute { public string Entry => entry; }
            }

            internal sealed class Handlers
            {
                private readonly byte[] _frame = new byte[{{Spin.Analysis.Costs.Bound.AssumedLength}}];
                private readonly byte[] _out = new byte[{{Spin.Analysis.Costs.Bound.AssumedLength}}];
                private readonly int[] _ports = new int[64];
                private long _packets, _bytes;
                private int _last;

                [MethodImpl(MethodImplOptions.NoInlining)]
                internal void Tally(ReadOnlySpan<byte> frame)
                {
                    _packets++;
                    _bytes += frame.Length;
                    if (frame.Length > _last) { _last = frame.Length; }
                }

                [MethodImpl(MethodImplOptions.NoInlining)]
                internal void Read(ReadOnlySpan<byte> frame)
                {
                    if (frame.Length < 34 || ((frame[12] << 8) | frame[13]) != 0x800 || frame[14] >> 4 != 4) { _packets++; return; }
                    int header = (frame[14] & 15) * 4;
                    int length = (frame[16] << 8) | frame[17];
                    if (header < 20 || length < header || frame[23] != 17) { _last = header; return; }
                    _bytes += length - header;
                    _last = (frame[30] << 24) | (frame[31] << 16) | (frame[32] << 8) | frame[33];
                }

                [MethodImpl(MethodImplOptions.NoInlining)]
                internal void AddUp(ReadOnlySpan<byte> frame)
                {
                    int sum = 0;
                    for (int i = 0; i < frame.Length; i++) { sum += (i & 1) == 0 ? frame[i] << 8 : frame[i]; }
                    while (sum >> 16 != 0) { sum = (sum & 0xFFFF) + (sum >> 16); }
                    _last = ~sum & 0xFFFF;
                }

                [MethodImpl(MethodImplOptions.NoInlining)]
                internal void Find(ReadOnlySpan<byte> frame)
                {
                    int port = frame.Length;
                    int[] ports = _ports;
                    for (int i = 0; i < 64 && i < ports.Length; i++) { if (ports[i] == port) { _last = i; return; } }
                    _packets++;
                }

                [MethodImpl(MethodImplOptions.NoInlining)]
                internal void Rewrite(ReadOnlySpan<byte> frame)
                {
                    byte[] target = _out;
                    for (int i = 0; i < frame.Length && i < target.Length; i++) { target[i] = (byte)(frame[i] ^ 0x20); }
                }

                private static Handlers? s_handlers;

                [RuntimeExport("start")]
                private static void Start()
                {
                    s_handlers = new();
                    byte[] frame = s_handlers._frame;
                    frame[12] = 8; frame[14] = 0x45; frame[16] = 5; frame[23] = 17; frame[30] = 10; frame[33] = 7;
                }
                {{string.Concat(All.Select(static body => $"[RuntimeExport(\"{body}\")] private static void Run{body}() => s_handlers!.{body}(s_handlers._frame);\n"))}}
            }
            """);

        private readonly byte[] _file = Ilc.Compile(s_program);
        private readonly IlProgram _program = new([new IlModule(new PEReader(new MemoryStream(s_program.Emit())))], static _ => null, new IlClassLibrary());

        /// <summary>Their names.</summary>
        internal static IReadOnlyList<string> All => ["Tally", "Read", "AddUp", "Find", "Rewrite"];

        /// <summary>How many steps a body takes by the analysis, and how many instructions when it runs on a frame of the assumed length.</summary>
        internal (long Steps, int Executed) Count(string body)
        {
            IlModule module = _program.Judged[0];
            IlMethod method = module.MethodsOf(module.FindType("Handlers")!.Value).Single(each => each.Name == body);
            Processor processor = new(_file);
            processor.Call("start");
            return (_program.Analysis.CostOf(_program.Symbols.Of(method)).Steps.Most, processor.Call(body));
        }
    }
}
