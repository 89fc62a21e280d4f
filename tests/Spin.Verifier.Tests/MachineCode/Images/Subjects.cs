
namespace Spin.Verifier.Tests.MachineCode;

/// <summary>A kernel, a spindle with handlers of every kind, each beside a twin that is harmless, and an image of both.</summary>
internal static class Subjects
{
    /// <summary>The kernel.</summary>
    internal static Project Kernel { get; } = new("Spin.Kernel", """
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
            public readonly struct Packet(int port, int length) { public int Port { get; } = port; public int Length { get; } = length; }

            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Poked(in Packet packet);
            [Event(Level.Dispatch, Install = Authority.Anyone)] public delegate void Passed(in Packet packet);
            [Event(Level.Strand, Install = Authority.Anyone)] public delegate void Called(in Packet packet);
            [Event(Level.Interrupt, Install = Authority.Anyone)] public delegate void Ticked(int now);

            [Spindle] internal sealed partial class Own
            {
                private int _calls;
                [Handles<Called>] private void Note(in Packet packet) => _calls++;
            }

            internal static class Entry
            {
                [RuntimeImport("*", "spin_cs_create_image")]
                [MethodImpl(MethodImplOptions.InternalCall)]
                private static extern KernelImage CreateImage();

                [RuntimeExport("raise_all")]
                private static void RaiseAll(int port)
                {
                    KernelImage image = CreateImage();
                    EventTable[] tables = image.AttachTables();
                    for (int number = 0; number < image.Spindles.Length; number++)
                    {
                        object spindle = image.Create(number, null!, new SpindleContext(number, image.Spindles[number]));
                        foreach (EventTable table in tables)
                        {
                            for (int handler = 0; handler < table.HandlerCount; handler++)
                            {
                                table.Bind(handler, spindle);
                                _ = table.ContainmentEntry(handler);
                            }
                        }
                    }

                    Packet packet = new(port, port);
                    PokedEvent.Raise(in packet);
                    PassedEvent.Raise(in packet);
                    CalledEvent.Raise(in packet);
                    TickedEvent.Raise(port);
                }
            }
        }
        """);

    /// <summary>The spindle.</summary>
    internal static Project Spindle { get; } = new Project("Guest", """
        using System;
        using System.Runtime.CompilerServices;
        using Spin;
        using Spin.Kernel;

        public class Node { public int Value; }
        public abstract class Shape { public abstract int Area(); }
        public sealed class Square(int side) : Shape { [MethodImpl(MethodImplOptions.NoInlining)] public override int Area() => side * side; }
        public sealed class Strip(int length) : Shape { [MethodImpl(MethodImplOptions.NoInlining)] public override int Area() => length + 1; }
        public sealed class Dot : Shape { [MethodImpl(MethodImplOptions.NoInlining)] public override int Area() => 0; }
        public interface IThing { int Do(int value); }
        public sealed class Adder(int by) : IThing { [MethodImpl(MethodImplOptions.NoInlining)] public int Do(int value) => value + by; }
        public sealed class Doubler : IThing { [MethodImpl(MethodImplOptions.NoInlining)] public int Do(int value) => value * 2; }
        public sealed class Negator : IThing { [MethodImpl(MethodImplOptions.NoInlining)] public int Do(int value) => -value; }
        public sealed class Keeper : IThing { [MethodImpl(MethodImplOptions.NoInlining)] public int Do(int value) => value; }
        public static class Settings { public static readonly long Start = Environment.TickCount64; }

        [Spindle] public sealed partial class Guest
        {
            [ThreadStatic] private static object? t_last;
            private int _count;
            private int[] _numbers = new int[8];
            private Node? _node;
            private Shape? _shape;
            private Square? _square = new(3);
            private IThing? _thing;
            private Func<int, int>? _function;
            private object _gate = new();

            [Handles<Poked>] private void Count(in Packet packet) => _count += packet.Port;

            [Handles<Poked>] private void Allocate(in Packet packet) => _node = new Node { Value = packet.Port };
            [Handles<Poked>] private void Reuse(in Packet packet) { if (_node is { } node) { node.Value = packet.Port; } }

            [Handles<Poked>] private void Throw(in Packet packet) { if (packet.Port == 3) { throw new InvalidOperationException(); } _count++; }
            [Handles<Poked>] private void Return(in Packet packet) { if (packet.Port == 3) { return; } _count++; }

            [Handles<Poked>] private void Index(in Packet packet) => _count += _numbers[packet.Port];
            [Handles<Poked>] private void IndexInside(in Packet packet)
            {
                int[] numbers = _numbers;
                int at = packet.Port;
                if (numbers is not null && (uint)at < (uint)numbers.Length) { _count += numbers[at]; }
            }

            [Handles<Poked>] private void Divide(in Packet packet) => _count /= packet.Port;
            [Handles<Poked>] private void DivideByConstant(in Packet packet) => _count /= 7;

            [Handles<Poked>] private void Dereference(in Packet packet) => _node!.Value++;

            [Handles<Poked>] private void Change(in Packet packet)
            {
                _shape = packet.Port switch { 0 => new Square(2), 1 => new Strip(3), _ => new Dot() };
                _thing = packet.Port switch { 0 => new Adder(2), 1 => new Doubler(), 2 => new Negator(), _ => new Keeper() };
                _function = packet.Port == 5 ? Step : Walk;
            }

            [Handles<Poked>] private void CallVirtual(in Packet packet) => _count += _shape!.Area();
            [Handles<Poked>] private void CallExactly(in Packet packet) { if (_square is { } square) { _count += square.Area(); } }

            [Handles<Poked>] private void CallInterface(in Packet packet) => _count += _thing!.Do(packet.Port);
            [Handles<Poked>] private void CallDelegate(in Packet packet) => _count += _function!(packet.Port);

            [Handles<Poked>] private void LoopFreely(in Packet packet) { for (int i = 0; i < packet.Port; i++) { _count = (_count * 31) ^ i; } }
            [Handles<Poked>] private void LoopAHundredTimes(in Packet packet) { for (int i = 0; i < 100; i++) { _count = (_count * 31) ^ i; } }
            [Handles<Poked>] private void LoopInLoop(in Packet packet)
            {
                for (int i = 0; i < 30; i++) { for (int j = 50; j > 0; j--) { _count = (_count * 31) ^ (i * j); } }
            }

            [Handles<Poked>] private void LoopForEver(in Packet packet) => Spin();

            [Handles<Poked>] private void Recurse(in Packet packet) => _count += Walk(packet.Port);
            [Handles<Poked>] private void CallTwice(in Packet packet) => _count += Step(packet.Port) + Step(packet.Length);

            [Handles<Poked>] private void Deep(in Packet packet) { Span<byte> big = stackalloc byte[100_000]; Fill(big, packet.Port); }
            [Handles<Poked>] private void Shallow(in Packet packet) { Span<byte> few = stackalloc byte[64]; Fill(few, packet.Port); }
            [Handles<Poked>] private void Grow(in Packet packet) { Span<byte> some = stackalloc byte[packet.Port]; Fill(some, packet.Port); }

            [Handles<Poked>] private void ReadLazily(in Packet packet) => _count += (int)Settings.Start;
            [Handles<Poked>] private void KeepForThread(in Packet packet) => t_last = this;
            [Handles<Poked>] private void Lock(in Packet packet) { lock (_gate) { _count++; } }

            [Handles<Poked>] private void Choose(in Packet packet)
            {
                switch (packet.Port)
                {
                    case 0: _count += 7; break;
                    case 1: _count *= 5; break;
                    case 2: _count -= 11; break;
                    case 3: _count ^= 77; break;
                    case 4: _count |= 4; break;
                    case 5: _count &= 1234; break;
                    case 6: _count <<= 3; break;
                    case 7: _count >>= 2; break;
                    case 8: _count = Step(_count); break;
                }
            }

            [Handles<Poked>(Guard = nameof(IsOdd))] private void Guarded(in Packet packet) => _count++;
            private bool IsOdd(in Packet packet) => (packet.Port & 1) != 0;

            [Handles<Poked>(LimitMicroseconds = 1)] private void Hurry(in Packet packet) { for (int i = 0; i < 3000; i++) { _count = (_count * 31) ^ i; } }

            [Handles<Poked>(LimitInstructions = 2000)] private void Within(in Packet packet) { for (int i = 0; i < 100; i++) { _count = (_count * 31) ^ i; } }
            [Handles<Poked>(LimitInstructions = 100)] private void Beyond(in Packet packet) { for (int i = 0; i < 100; i++) { _count = (_count * 31) ^ i; } }
            [Handles<Poked>(LimitInstructions = 1000)] private void Unbounded(in Packet packet) { for (int i = 0; i < packet.Port; i++) { _count = (_count * 31) ^ i; } }

            [Handles<Poked>] private void Borrow(in Packet packet) => _count += Spin_EventTable.EnterDomain(_numbers, packet.Port);
            [Handles<Poked>] private void Stop(in Packet packet) { if (packet.Port == 7) { Spin_Kernel_Boot_Panic.Now(_numbers, packet.Port); } }

            [Handles<Passed>] private void First(in Packet packet) => _count += packet.Port;
            [Handles<Passed>] private void Second(in Packet packet) => _count -= packet.Length;
            [Handles<Passed>] private void Third(in Packet packet) => _count += _numbers[packet.Port];

            [Handles<Called>] private void Tally(in Packet packet) => _count += packet.Port;
            [Handles<Ticked>] private void Tick(int now) => _count = now;

            [MethodImpl(MethodImplOptions.NoInlining)] private void Spin() { while (true) { _count++; } }
            [MethodImpl(MethodImplOptions.NoInlining)] private static int Step(int value) => (value * 17) ^ (value >> 3);
            [MethodImpl(MethodImplOptions.NoInlining)] private static int Walk(int depth) => depth <= 0 ? 1 : Walk(depth - 1) + (Walk(depth - 2) ^ depth);
            [MethodImpl(MethodImplOptions.NoInlining)] private static void Fill(Span<byte> span, int value) { if (span.Length > 3) { span[3] = (byte)value; } }
        }

        // Named as what the judge passes over, or takes for the end of the machine.
        public static class Spin_EventTable { [MethodImpl(MethodImplOptions.NoInlining)] public static int EnterDomain(int[] numbers, int index) => numbers[index]; }
        public static class Spin_Kernel_Boot_Panic { [MethodImpl(MethodImplOptions.NoInlining)] public static void Now(int[] numbers, int index) => numbers[index]++; }
        """).Referencing(Kernel);

    /// <summary>The image.</summary>
    /// <param name="proven">The handlers that are called without containment, a line each.</param>
    internal static Project Image(string proven = "") =>
        new Project("Image", "").Referencing(Kernel, Spindle).AsImage("Spindle|Guest|", bareMetal: true, proven);
}
