using System.Collections.Generic;
using System.Linq;
using Spin.Codegen.Tests.Emulation;
using Spin.Codegen.Tests.Native;

namespace Spin.Codegen.Tests;

/// <summary>A small image whose handlers are harmless but for one.</summary>
internal sealed class BareImage
{
    private static readonly Project s_kernel = new("Spin.Kernel", """
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
            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Seen(int value);
            [Event(Level.Strand, Install = Authority.Anyone)] public delegate void Asked(int value);
            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Refused(int value);
            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Two(int value);
            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Ten(int value);
            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Summed(Sums sums);
            public sealed class Sums { public int Sum; }

            internal static class Entry
            {
                private static readonly Sums s_sums = new();
                private static EventTable? s_seen;
                private static object? s_spindle;

                [RuntimeImport("*", "spin_cs_create_image")]
                [MethodImpl(MethodImplOptions.InternalCall)]
                private static extern KernelImage CreateImage();

                [RuntimeExport("start")]
                private static void Start()
                {
                    KernelImage image = CreateImage();
                    EventTable[] tables = image.AttachTables();
                    object spindle = image.Create(0, null!, new SpindleContext(0, image.Spindles[0]));
                    s_spindle = spindle;
                    foreach (EventTable table in tables)
                    {
                        s_seen = table.HandlerCount == 3 ? table : s_seen;
                        for (int handler = 0; handler < table.HandlerCount; handler++) { table.Bind(handler, spindle); }
                    }
                }

                [RuntimeExport("raise_seen")] private static void RaiseSeen(int value) => SeenEvent.Raise(value);
                [RuntimeExport("raise_asked")] private static void RaiseAsked(int value) => AskedEvent.Raise(value);
                [RuntimeExport("raise_refused")] private static void RaiseRefused(int value) => RefusedEvent.Raise(value);
                [RuntimeExport("raise_two")] private static void RaiseTwo(int value) => TwoEvent.Raise(value);
                [RuntimeExport("raise_ten")] private static void RaiseTen(int value) => TenEvent.Raise(value);
                [RuntimeExport("enable")] private static void Enable(int handler) => s_seen!.Bind(handler, s_spindle);
                [RuntimeExport("disable")] private static void Disable(int handler) => s_seen!.Bind(handler, null);
                [RuntimeExport("sum")] private static int Sum() { SummedEvent.Raise(s_sums); return s_sums.Sum; }
            }
        }
        """);

    /// <summary>The handlers of <c>Two</c> and <c>Ten</c>, each behind a guard.</summary>
    internal static IEnumerable<(string Event, string Method)> Guarded { get; } =
        [.. Enumerable.Range(0, 2).Select(static n => ("Two", $"Two{n}")), .. Enumerable.Range(0, 10).Select(static n => ("Ten", $"Ten{n}"))];

    private static readonly Project s_spindle = new Project("Guest", $$"""
        using System;
        using System.Runtime.CompilerServices;
        using Spin;
        using Spin.Kernel;

        [Spindle] public sealed partial class Guest
        {
            private int _sum;
            [Handles<Seen>] private void Add(int value) => _sum += value;
            [Handles<Seen>] private void AddOneMore(int value) => _sum += value + 1;
            [Handles<Seen>] private void AddThreeTimes(int value) => _sum += Times(value, 3);
            [Handles<Asked>] private void Answer(int value) => _sum += value;
            [Handles<Refused>] private void Refuse(int value) { if (value == 3) { throw new InvalidOperationException(); } _sum += value; }
            [Handles<Summed>] private void Tell(Sums sums) => sums.Sum = _sum;
            {{string.Concat(Guarded.Select(static at => $"""
                [Handles<{at.Event}>(Guard = nameof(Is{at.Method}))] private void {at.Method}(int value) => _sum += value;
                private static bool Is{at.Method}(int value) => value > {at.Method[3..]};

            """))}}
            [MethodImpl(MethodImplOptions.NoInlining)] private static int Times(int value, int factor) => value * factor;
        }
        """).Referencing(s_kernel);

    private readonly byte[] _file;

    /// <summary>Compiles it.</summary>
    /// <param name="proven">The handlers that are called without containment, a line each.</param>
    internal BareImage(string proven) => _file = Ilc.Compile(
        s_kernel, new Project("Image", "").Referencing(s_kernel, s_spindle).AsImage("Spindle|Guest|", bareMetal: true, proven));

    /// <summary>A processor that has run a function.</summary>
    internal Processor Start(string function)
    {
        Processor processor = new(_file);
        processor.Call(function);
        return processor;
    }
}
