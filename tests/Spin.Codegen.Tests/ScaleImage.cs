using System.Linq;
using Spin.Codegen.Tests.Emulation;
using Spin.Codegen.Tests.Native;

namespace Spin.Codegen.Tests;

/// <summary>Events with one, ten, a hundred and a thousand handlers, each of which matches a range and a prefix.</summary>
public sealed class ScaleImage
{
    /// <summary>The numbers of handlers.</summary>
    internal static int[] Sizes => [1, 10, 100, 1_000];

    private static readonly Project s_kernel = new("Spin.Kernel", $$"""
        using System;
        using System.Runtime;
        using System.Runtime.CompilerServices;
        using Spin;

        namespace System.Runtime
        {
            internal sealed class RuntimeExportAttribute(string entry) : Attribute { public string Entry => entry; }
            internal sealed class RuntimeImportAttribute(string library, string entry) : Attribute { public string Entry => library + entry; }
        }

        namespace Spin.Kernel
        {
            public struct Packet { public int Key; public Spin.Net.Ipv4Address Source; }
            {{string.Concat(Sizes.Select(static size => $"[Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Of{size}(in Packet packet);\n"))}}
            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Asked(Answer answer);
            public sealed class Answer { public int Runs; public int Last; }

            internal static class Entry
            {
                private static Answer? s_answer;

                [RuntimeImport("*", "spin_cs_create_image")]
                [MethodImpl(MethodImplOptions.InternalCall)]
                private static extern KernelImage CreateImage();

                [RuntimeExport("start")]
                private static void Start()
                {
                    s_answer = new();
                    KernelImage image = CreateImage();
                    EventTable[] tables = image.AttachTables();
                    object spindle = image.Create(0, null!, new SpindleContext(0, image.Spindles[0]));
                    foreach (EventTable table in tables)
                    {
                        for (int handler = 0; handler < table.HandlerCount; handler++) { table.Bind(handler, spindle); }
                    }
                }

                [RuntimeExport("nothing")] private static void Nothing(int key) { Packet packet = new() { Key = key, Source = new Spin.Net.Ipv4Address((uint)key * 256) }; Consume(in packet); }
                [MethodImpl(MethodImplOptions.NoInlining)] private static void Consume(in Packet packet) { }
                {{string.Concat(Sizes.Select(static size => $$"""
                    [RuntimeExport("raise_{{size}}")] private static void Raise{{size}}(int key) { Packet packet = new() { Key = key, Source = new Spin.Net.Ipv4Address((uint)key * 256) }; Of{{size}}Event.Raise(in packet); }

                    """))}}
                [RuntimeExport("runs")] private static int Runs() { AskedEvent.Raise(s_answer!); return s_answer!.Runs; }
                [RuntimeExport("last")] private static int Last() { AskedEvent.Raise(s_answer!); return s_answer!.Last; }
            }
        }
        """);

    private static readonly Project s_spindle = new Project("Guest", $$"""
        using Spin;
        using Spin.Kernel;

        [Spindle] public sealed partial class Guest
        {
            private int _runs, _last;
            [Handles<Asked>] private void Tell(Answer answer) { answer.Runs = _runs; answer.Last = _last; }
            {{string.Concat(Sizes.Select(static size => string.Concat(Enumerable.Range(0, size).Select(i =>
                $"[Handles<Of{size}>, MatchRange(nameof(Packet.Key), {Low(i)}, {Low(i) + 9}), MatchPrefix(nameof(Packet.Source), \"{Prefix(i)}\")] private void Of{size}_{i:00000}(in Packet packet) {{ _runs++; _last = {i}; }}\n"))))}}
        }
        """).Referencing(s_kernel);

    private readonly byte[] _file = Ilc.Compile(s_kernel, new Project("Image", "").Referencing(s_kernel, s_spindle).AsImage("Spindle|Guest|", bareMetal: true));

    /// <summary>Where the range of a handler begins.</summary>
    internal static int Low(int handler) => (handler * 37) + 5;

    /// <summary>A processor on which everything is bound.</summary>
    internal Processor Start()
    {
        Processor processor = new(_file);
        processor.Call("start");
        return processor;
    }

    // The source is the key with eight bits behind it, so that the prefix holds wherever the range does.
    private static string Prefix(int handler) =>
        Low(handler) >> 16 == (Low(handler) + 9) >> 16 ? $"{Low(handler) >> 16}.0.0.0/8" : "0.0.0.0/0";
}
