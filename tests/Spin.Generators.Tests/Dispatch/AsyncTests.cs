namespace Spin.Generators.Tests.Dispatch;

/// <summary>Asynchronous handlers: the raise copies the payload into a bounded queue and goes on; a strand runs the handler later.</summary>
public sealed class AsyncTests
{
    private const string Source = """
        public ref struct Packet { public int Port; public ReadOnlySpan<byte> Bytes; }

        public sealed class OwnedPacket : IDetached<Packet>
        {
            public static int Made;
            public int Port;
            public byte[] Bytes = new byte[4];
            public int Length;
            public OwnedPacket() => Made++;
            public bool TryCopyFrom(in Packet packet)
            {
                if (packet.Port == 13) { throw new InvalidOperationException(); }
                Port = packet.Port;
                Length = packet.Bytes.Length;
                return packet.Bytes.TryCopyTo(Bytes);
            }
        }

        [Event(Level.Dispatch, Detach = typeof(OwnedPacket))] public delegate void Arrived(in Packet packet);
        [Event(Level.Dispatch)] public delegate void Happened(int number, string name);
        [Event(Level.Strand)] public delegate void Began();

        [Spindle] public sealed partial class S
        {
            public readonly List<string> Log = [];

            [Handles<Arrived>(Async = true, Capacity = 3, Guard = nameof(IsOdd))]
            private void Later(OwnedPacket packet) => Log.Add($"{packet.Port}:{string.Join(".", packet.Bytes.Take(packet.Length))}");

            [Handles<Arrived>, Match("Port", 7)] private void Now(in Packet packet) => Log.Add("now " + packet.Port);

            [Handles<Happened>(Async = true)] private void Note(int number, string name) => Log.Add($"{name} {10 / number}");
            [Handles<Began>(Async = true)] private void Begin() => Log.Add("began");

            private bool IsOdd(in Packet packet) => packet.Port % 2 == 1;
        }

        public static class Scenario
        {
            private static void Arrive(int port, params byte[] bytes)
            {
                Packet packet = new() { Port = port, Bytes = bytes };
                ArrivedEvent.Raise(in packet);
                bytes.AsSpan().Clear();
            }

            private static int RunAll()
            {
                int runs = 0;
                foreach (EventTable table in Boot.Tables)
                {
                    for (int handler = 0; handler < table.HandlerCount; handler++)
                    {
                        while (table.RunDetached(handler)) { runs++; }
                    }
                }

                return runs;
            }

            public static string Run()
            {
                Boot.Start();
                S s = Boot.Get<S>();
                BODY
            }
        }
        """;

    private static string Run(string body) => Machine.Run(Source.Replace("BODY", body));

    [Fact]
    public void TheRaiseGoesOn_AndTheHandlerSeesItsOwnCopyLater() => Assert.Equal(
        "now 7 | 7:1.2, 9:3",
        Run("""
            Arrive(7, 1, 2);
            Arrive(8, 5);
            Arrive(9, 3);
            string before = string.Join(", ", s.Log);
            s.Log.Clear();
            RunAll();
            return before + " | " + string.Join(", ", s.Log);
            """));

    [Fact]
    public void WhatTheQueueCannotHold_IsDroppedAndCounted() => Assert.Equal(
        "4 runs, handled 4, dropped 2; again 1 run, payloads made 4",
        Run("""
            for (int i = 0; i < 6; i++) { Arrive((i * 2) + 1); }
            int runs = RunAll();
            HandlerCounters counters = Boot.Table("Arrived").Counters(0);
            string text = $"{runs} runs, handled {counters.Handled}, dropped {counters.Dropped}";
            Arrive(1);
            return $"{text}; again {RunAll()} run, payloads made {OwnedPacket.Made}";
            """));

    [Fact]
    public void APayloadThatDoesNotFit_IsDropped_AndOneWhoseCopyThrowsIsAFault() => Assert.Equal(
        "1 run, 1:1; dropped 1, faulted 1; Later InvalidOperationException charged -1",
        Run("""
            Arrive(3, 1, 2, 3, 4, 5);
            Arrive(13);
            Arrive(1, 1);
            int runs = RunAll();
            HandlerCounters counters = Boot.Table("Arrived").Counters(0);
            return $"{runs} run, {string.Join(", ", s.Log)}; dropped {counters.Dropped}, faulted {counters.Faulted}; {string.Join(", ", Host.Log)}";
            """));

    [Fact]
    public void EventsWithoutReferences_GiveCopiesOfTheirArguments() => Assert.Equal(
        "began, b 2; Note DivideByZeroException charged 0; charged now -1; woken 0 0 0",
        Run("""
            HappenedEvent.Raise(0, "a");
            HappenedEvent.Raise(5, "b");
            BeganEvent.Raise();
            RunAll();
            return $"{string.Join(", ", s.Log)}; {string.Join(", ", Host.Log)}; charged now {Host.Charged}; woken {string.Join(" ", Host.Woken)}";
            """));

    [Fact]
    public void UnbindingDropsWhatWaits_AndBindingStartsAfresh() => Assert.Equal(
        "0 runs, dropped 2, then 1 run: 5:",
        Run("""
            Arrive(1);
            Arrive(3);
            Boot.Bind(0, null);
            int runs = RunAll();
            long dropped = Boot.Table("Arrived").Counters(0).Dropped;
            Boot.Bind(0, s);
            Arrive(5);
            return $"{runs} runs, dropped {dropped}, then {RunAll()} run: {string.Join(", ", s.Log)}";
            """));

    [Fact]
    public void TheRaiseAllocatesNothing() => Assert.Equal(
        "0",
        Run("""
            byte[] bytes = [1, 2];
            Packet packet = new() { Port = 9, Bytes = bytes };
            Host.Woken.Capacity = 1000;
            for (int i = 0; i < 3; i++) { ArrivedEvent.Raise(in packet); }
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++) { ArrivedEvent.Raise(in packet); }
            return $"{GC.GetAllocatedBytesForCurrentThread() - before}";
            """));

    [Fact]
    public void AnAsynchronousHandler_HasAContainmentOfItsOwn() => Assert.Equal(
        "Handler0 Detached0 True",
        Run("""
            EventTable table = Boot.Table("Arrived");
            return $"{table.ContainmentEntry(0)!.Method.Name} {table.DetachedEntry(0)!.Method.Name} {table.DetachedEntry(1) is null}";
            """));

    [Theory]
    [InlineData("[Event(Level.Strand)] public delegate int X(int a);", "int a")]
    [InlineData("[Event(Level.Strand)] public delegate void X(ref int a);", "ref int a")]
    [InlineData("[Event(Level.Strand)] public delegate void X(System.ReadOnlySpan<byte> a);", "System.ReadOnlySpan<byte> a")]
    [InlineData("[Event(Level.Strand)] public delegate void X(byte[] a);", "byte[] a")]
    public void WhatCannotOutliveTheRaise_IsNotBound(string declaration, string parameter)
    {
        Project project = new Project("P", $$"""
            using Spin;
            {{declaration}}
            [Spindle] public sealed partial class S { [Handles<X>(Async = true)] private void On({{parameter}}) { } }
            """).AsImage();
        Assert.Contains("HandlerCount => 0;", project.GeneratedFiles()["X.Table.g.cs"], System.StringComparison.Ordinal);
        project.Emit();
    }

    [Theory]
    [InlineData("Detach = typeof(string)", "detaches its payload to what is no public class")]
    [InlineData("Detach = typeof(D)", "detaches its payload to what is no public class")]
    [InlineData("Detach = typeof(E)", null)]
    public void ADetachedPayload_MustBeOne(string argument, string? problem)
    {
        Project project = new("P", $$"""
            using Spin;
            public readonly ref struct P;
            public sealed class D { }
            public sealed class E : IDetached<P> { public bool TryCopyFrom(in P payload) => true; }
            [Event(Level.Strand, {{argument}})] public delegate void X(in P payload);
            """);
        Assert.Equal(problem is null ? 0 : 1, project.Analyze().Count);
        Assert.All(project.Analyze(), found => Assert.Contains($"SPIN3013 Event 'X' {problem}", found, System.StringComparison.Ordinal));
    }
}
