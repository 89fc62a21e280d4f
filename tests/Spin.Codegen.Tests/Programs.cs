using System.Linq;

namespace Spin.Codegen.Tests;

/// <summary>A kernel that raises, a spindle, an image between them: three assemblies, compiled as a kernel image is.</summary>
internal static class Programs
{
    /// <summary>How many handlers with guards stand in a row.</summary>
    internal const int Row = 50;

    /// <summary>The key that the n-th of many handlers matches.</summary>
    internal static int Key(int n) => (n * 61) + 3;

    /// <summary>The kernel, with handlers of its own that are not contained.</summary>
    internal static Project Kernel { get; } = new("Spin.Kernel", $$"""
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
            public readonly struct Packet(int port) { public int Port { get; } = port; }

            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Bare(int value);
            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Stopping(int value);
            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Guarded(in Packet packet);
            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void InRow(int value);
            [Event(Level.Dispatch, Key = nameof(Packet.Port), Install = Authority.Anyone)] public delegate void Few(in Packet packet);
            [Event(Level.Dispatch, Key = nameof(Packet.Port), Install = Authority.Anyone)] public delegate void Fifty(in Packet packet);
            [Event(Level.Dispatch, Key = nameof(Packet.Port), Install = Authority.Anyone)] public delegate void Thousand(in Packet packet);

            [Event(Level.Dispatch, Key = nameof(Packet.Port), Install = Authority.Anyone)] public delegate void Installable(in Packet packet);
            [Event(Level.Strand, Install = Authority.Anyone)] public delegate void Setup(int first, int count);

            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Plugged(in Packet packet);
            [Event(Level.Strand, Install = Authority.Anyone)] public delegate void Plug(int count);

            [Spindle] internal sealed partial class Counter
            {
                internal int Sum;
                internal int StopAt = -1;

                [Handles<Bare>] private void Add(int value) => Sum += value;

                [Handles<Stopping>] private void AddAndStop(int value)
                {
                    Sum += value;
                    if (value == StopAt) { Entry.Unbind(); }
                }
            }

            [Spindle] internal sealed partial class Plain
            {
                internal int Sum;
                [MethodImpl(MethodImplOptions.NoInlining)] internal void Direct(int value) => Sum += value;
                {{string.Concat(Enumerable.Range(0, Row).Select(static i =>
                    $"[Handles<InRow>(Guard = nameof(G{i}))] private void H{i}(int value) => Sum += value; private static bool G{i}(int value) => value > {i};\n"))}}
            }

            internal sealed class Host : DispatchHost
            {
                private long _time;

                internal override long TimeStamp { [MethodImpl(MethodImplOptions.NoInlining)] get => _time += 100; }
                internal override IStrand? RunningStrand => null;
                internal override void Faulted(EventTable table, int handler, Exception exception) { }
                internal override void Faulted(Installation installation, Exception exception) { }
                internal override void Faulted(SpindleContext spindle, string eventName, Exception exception) { }
                internal override SpindleDescriptor Describe(int spindle) => null!;
                internal override void RetireAfterGrace(Installation installation) { }
                internal override void WakeDetached(int spindle) { }
                internal override void Exclusively(Action change) => change();
                internal override void EnterPort(ServicePort port) { }
                internal override bool TryDemand(ServicePort port) => false;
                internal override void LeavePort() { }
                internal override SpindleStates StatesOf(int spindle) => null!;
                internal override int EnterDomain(int spindle) => 0;
                internal override void LeaveDomain(int previous) { }
            }

            internal static class Entry
            {
                private static Counter? s_counter;
                private static Plain? s_plain;
                private static EventTable[]? s_tables;

                [RuntimeImport("*", "spin_cs_create_image")]
                [MethodImpl(MethodImplOptions.InternalCall)]
                private static extern KernelImage CreateImage();

                [RuntimeExport("start")]
                private static void Start()
                {
                    KernelImage image = CreateImage();
                    s_tables = image.AttachTables();
                    for (int number = 0; number < image.Spindles.Length; number++)
                    {
                        object spindle = image.Create(number, null!, new SpindleContext(number, image.Spindles[number]));
                        s_counter = spindle as Counter ?? s_counter;
                        s_plain = spindle as Plain ?? s_plain;
                        foreach (EventTable table in s_tables)
                        {
                            for (int handler = 0; handler < table.HandlerCount; handler++)
                            {
                                if (table.Describe(handler).Spindle == number) { table.Bind(handler, spindle); }
                            }
                        }
                    }
                }

                [RuntimeExport("time")] private static void Time() => EventTable.Host = new Host();
                [RuntimeExport("samples")] private static long Samples() => Guarded().Counters(0).Times.Samples;
                [RuntimeExport("cycles")] private static long Cycles() => Guarded().Counters(0).Times.Cycles;
                [RuntimeExport("trace_on")] private static void TraceOn() => Guarded().StartTrace(new TraceRing(16));
                [RuntimeExport("trace_off")] private static void TraceOff() => Guarded().StopTrace();
                [RuntimeExport("traced")] private static long Traced() => Guarded().Trace!.Recorded;

                private static EventTable Guarded()
                {
                    foreach (EventTable table in s_tables!)
                    {
                        if (table is GuardedTable) { return table; }
                    }

                    return null!;
                }

                internal static void Unbind()
                {
                    foreach (EventTable table in s_tables!)
                    {
                        if (table is StoppingTable) { table.Bind(0, null); }
                    }
                }

                [RuntimeExport("stop_at")] private static void StopAt(int value) => s_counter!.StopAt = value;
                [RuntimeExport("sum")] private static int Sum() => s_counter!.Sum;
                [RuntimeExport("plain_sum")] private static int PlainSum() => s_plain!.Sum;
                [RuntimeExport("direct")] private static void Direct(int value) => s_plain!.Direct(value);
                [RuntimeExport("raise_bare")] private static void RaiseBare(int value) => BareEvent.Raise(value);
                [RuntimeExport("loop_bare")] private static void LoopBare(int count) { for (int i = 0; i < count; i++) { BareEvent.Raise(i); } }
                [RuntimeExport("loop_stopping")] private static void LoopStopping(int count) { for (int i = 0; i < count; i++) { StoppingEvent.Raise(i); } }
                [RuntimeExport("nothing_packet")] private static void NothingPacket(int port) { Packet packet = new(port); Nothing(in packet); }
                [RuntimeExport("raise_guarded")] private static void RaiseGuarded(int port) { Packet packet = new(port); GuardedEvent.Raise(in packet); }
                [RuntimeExport("raise_row")] private static void RaiseRow(int value) => InRowEvent.Raise(value);
                [RuntimeExport("raise_few")] private static void RaiseFew(int port) { Packet packet = new(port); FewEvent.Raise(in packet); }
                [RuntimeExport("raise_fifty")] private static void RaiseFifty(int port) { Packet packet = new(port); FiftyEvent.Raise(in packet); }
                [RuntimeExport("raise_thousand")] private static void RaiseThousand(int port) { Packet packet = new(port); ThousandEvent.Raise(in packet); }
                [RuntimeExport("raise_installable")] private static void RaiseInstallable(int port) { Packet packet = new(port); InstallableEvent.Raise(in packet); }
                [RuntimeExport("setup")] private static void RaiseSetup(int first, int count) => SetupEvent.Raise(first, count);
                [RuntimeExport("raise_plugged")] private static void RaisePlugged(int port) { Packet packet = new(port); PluggedEvent.Raise(in packet); }
                [RuntimeExport("plug")] private static void RaisePlug(int count) => PlugEvent.Raise(count);
                [MethodImpl(MethodImplOptions.NoInlining)] private static void Nothing(in Packet packet) { }
            }
        }
        """);

    /// <summary>The spindle, whose handlers are contained.</summary>
    internal static Project Spindle { get; } = new Project("Guest", $$"""
        using Spin;
        using Spin.Kernel;

        [Spindle] public sealed partial class Guest(IInstallableEvent right, IPluggedEvent plugged)
        {
            private readonly int _mask = 1;
            private int _sum;

            [Handles<Setup>] private void Install(int first, int count)
            {
                for (int i = first; i < first + count; i++) { right.Install(On, options: new InstallOptions(key: i * 61 + 3)); }
            }

            [Handles<Plug>] private void InstallGuarded(int count)
            {
                for (int i = 0; i < count; i++) { plugged.Install(On, IsOdd); }
            }

            private void On(in Packet packet) => _sum++;

            [Handles<Guarded>(Guard = nameof(IsOdd))] private void Odd(in Packet packet) => _sum += packet.Port;
            private bool IsOdd(in Packet packet) => (packet.Port & _mask) != 0;

            {{Handlers("Few", 8)}}
            {{Handlers("Fifty", Row)}}
            {{Handlers("Thousand", 1000)}}
        }
        """).Referencing(Kernel);

    /// <summary>The image.</summary>
    internal static Project Image { get; } =
        new Project("Image", "").Referencing(Kernel, Spindle).AsImage("Spindle|Guest|", bareMetal: true);

    private static string Handlers(string name, int count) => string.Concat(Enumerable.Range(0, count).Select(i =>
        $"[Handles<{name}>, Match(nameof(Packet.Port), {Key(i)})] private void {name}{i}(in Packet packet) => _sum += {i};\n"));
}
