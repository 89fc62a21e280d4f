using System.Linq;
using Spin.Generators.Tests.Image;

namespace Spin.Generators.Tests.Dispatch;

/// <summary>Filters rewrite what later handlers see, and nothing else.</summary>
public sealed class FilterTests
{
    private const string Source = """
        [Event(Level.Dispatch, Key = "Port")] public delegate void Passed(in Packet packet, int weight);
        [Event(Level.Strand, Fold = Fold.Sum, Default = -1)] public delegate int Weighed(int weight);
        [Event(Level.Dispatch, Key = "DestinationPort")] public delegate void Received(in Spin.Net.Datagram datagram);
        public struct Packet { public int Port; public int Size; }

        [Spindle] public sealed partial class S(IPassedEvent right)
        {
            public readonly List<string> Log = [];
            public void Install() => right.Install((in packet, weight) => Log.Add($"installed {packet.Port}/{weight}"), options: new InstallOptions(key: 8));

            [Handles<Passed>(Order = Order.First)] private void A(in Packet packet, int weight) => Log.Add($"A {packet.Port}/{weight}");
            [Handles<Passed>, Match("Port", 7)] private void Seven(in Packet packet, int weight) => Log.Add($"seven {packet.Size}");
            [Handles<Passed>(Guard = nameof(IsHeavy))] private void Heavy(in Packet packet, int weight) => Log.Add("heavy");
            private static bool IsHeavy(in Packet packet, int weight) => weight > 10;

            [Handles<Passed>(Filter = true, Order = Order.First), Match("Port", 6)] private void Add(ref Packet packet, ref int weight) { packet.Port++; weight += 5; }
            [Handles<Passed>(Filter = true, Guard = nameof(IsSeven))] private void Double(ref Packet packet, ref int weight)
            {
                packet.Size *= 2;
                weight *= 3;
                if (packet.Size == 0) { packet.Port = 1000; throw new InvalidOperationException(); }
            }

            private static bool IsSeven(in Packet packet, int weight) => packet.Port == 7;

            [Handles<Weighed>(Filter = true)] private void Halve(ref int weight) => weight /= 2;
            [Handles<Weighed>] private int Weigh(int weight) => weight;

            [Handles<Received>(Filter = true, Order = Order.First)] private void Upper(ref Spin.Net.Datagram datagram)
            {
                if (Spin.Net.Datagram.TryTakePrivateCopy(ref datagram, out Span<byte> bytes)) { bytes[0] -= 32; datagram = datagram with { DestinationPort = (ushort)(datagram.DestinationPort + 1) }; }
            }

            [Handles<Received>(Filter = true)] private void Torn(ref Spin.Net.Datagram datagram)
            {
                if (datagram.DestinationPort == 8 && Spin.Net.Datagram.TryTakePrivateCopy(ref datagram, out Span<byte> bytes)) { bytes.Fill((byte)'x'); throw new InvalidOperationException(); }
            }

            [Handles<Received>(Filter = true, Order = Order.Last)] private void Shorten(ref Spin.Net.Datagram datagram) => datagram = datagram with { Payload = datagram.Payload[..2] };

            [Handles<Received>, Match("DestinationPort", 8)] private void Eight(in Spin.Net.Datagram datagram)
            {
                Spin.Net.Datagram copy = datagram;
                Log.Add($"{System.Text.Encoding.ASCII.GetString(datagram.Payload)} {Spin.Net.Datagram.TryTakePrivateCopy(ref copy, out _)}");
            }

            [Handles<Received>(Async = false), Match("DestinationPort", 7)] private void Seven(in Spin.Net.Datagram datagram) => Log.Add("never");
        }

        public static class Scenario
        {
            private static void Pass(int port, int size, int weight)
            {
                Packet packet = new() { Port = port, Size = size };
                PassedEvent.Raise(in packet, weight);
                if (packet.Port != port || packet.Size != size) { throw new Exception("the raiser's copy changed"); }
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
    public void LaterHandlersTheirMatchesAndGuards_SeeWhatFiltersWrote() => Assert.Equal(
        "A 7/24, heavy, seven 8 | A 5/1",
        Run("""
            Pass(6, 4, 3);
            string first = string.Join(", ", s.Log);
            s.Log.Clear();
            Pass(5, 4, 1);
            return first + " | " + string.Join(", ", s.Log);
            """));

    [Fact]
    public void WhatAFilterWroteThatFaulted_IsUndone() => Assert.Equal(
        "A 7/1, seven 0; Double InvalidOperationException charged -1; 0/1",
        Run("""
            Pass(7, 0, 1);
            EventTable table = Boot.Table("Passed");
            return $"{string.Join(", ", s.Log)}; {string.Join(", ", Host.Log)}; {table.Counters(1).Handled}/{table.Counters(1).Faulted}";
            """));

    [Fact]
    public void HandlersInstalledAtRunTime_SeeItToo() => Assert.Equal(
        "A 7/24, heavy, seven 8, A 8/1, installed 8/1",
        Run("""
            s.Install();
            Pass(6, 4, 3);
            Pass(8, 4, 1);
            return string.Join(", ", s.Log);
            """));

    [Fact]
    public void AnEventWithAResult_IsFilteredTo() => Assert.Equal("5", Run("return $\"{WeighedEvent.Raise(10)}\";"));

    [Fact]
    public void SubstitutedBytes_AreThoseOfTheLastFilterThatReturned_AndTheRaisersStay() => Assert.Equal(
        "He False, He False, Pe False; hello 1 True",
        Run("""
            byte[] bytes = "hello"u8.ToArray();
            for (int i = 0; i < 2; i++) { ReceivedEvent.Raise(new Spin.Net.Datagram(default, default, 7, bytes)); }
            byte[] others = "peach"u8.ToArray();
            ReceivedEvent.Raise(new Spin.Net.Datagram(default, default, 7, others));
            return $"{string.Join(", ", s.Log)}; {System.Text.Encoding.ASCII.GetString(bytes)} {Boot.Table("Received").Counters(1).Faulted / 3} {s.Log.Count == 3}";
            """));

    [Fact]
    public void ARaiseWithFilters_AllocatesNothing() => Assert.Equal(
        "0",
        Run("""
            byte[] bytes = "hello"u8.ToArray();
            Boot.Table("Received").Bind(1, null);
            Boot.Table("Received").Bind(3, null);
            for (int i = 0; i < 100; i++) { ReceivedEvent.Raise(new Spin.Net.Datagram(default, default, 7, bytes)); }
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++) { ReceivedEvent.Raise(new Spin.Net.Datagram(default, default, 7, bytes)); }
            return $"{GC.GetAllocatedBytesForCurrentThread() - before}";
            """));

    [Fact]
    public void FiltersStandFirst_EachWithAMethodToBeFoundOnAStack() => Assert.Equal(
        "Add, Double, A, Heavy, Seven; Handler0 Handler1 Handler2",
        Run("""
            EventTable table = Boot.Table("Passed");
            string order = string.Join(", ", Enumerable.Range(0, table.HandlerCount).Select(handler => table.Describe(handler).Method));
            return $"{order}; {string.Join(" ", Enumerable.Range(0, 3).Select(handler => table.ContainmentEntry(handler)!.Method.Name))}";
            """));

    [Theory]
    [InlineData("", "only assembly 'Owner', which declares the event, may rewrite what it passes")]
    [InlineData("Filters = Authority.Granted", "the image does not grant the event; add 'X' to the Grant of 'Guest'")]
    [InlineData("Filters = Authority.Anyone", null)]
    [InlineData("Filters = Authority.Granted", null, "X")]
    public void WhoMayFilter_IsTheEventsToSay(string filters, string? problem, string grant = "")
    {
        Project owner = new("Owner", $$"""
            using Spin;
            [Event(Level.Strand, Install = Authority.Anyone{{(filters.Length == 0 ? "" : ", " + filters)}})] public delegate void X(int number);
            """);
        Project guest = new Project("Guest", """
            using Spin;
            [Spindle] public sealed partial class Guest { [Handles<X>(Filter = true)] private void Rewrite(ref int number) => number++; }
            """).Referencing(owner);
        Project image = new Project("P", "").Referencing(owner, guest).AsImage($"Spindle|Guest|{grant}");
        string[] found = [.. image.Analyze().Where(static message => message.StartsWith("SPIN3016", System.StringComparison.Ordinal))];
        Assert.Equal(problem is null ? 0 : 1, found.Length);
        Assert.All(found, message => Assert.Contains(problem!, message, System.StringComparison.Ordinal));
        image.Emit();
    }

    [Theory]
    [InlineData("[Event(Level.Strand)] public delegate void X();", "")]
    [InlineData("[Event(Level.Strand)] public delegate void X(ref int a);", "ref int a")]
    public void WhatCannotBeRewritten_HasNoFilter(string declaration, string parameter)
    {
        Project project = new Project("P", $$"""
            using Spin;
            {{declaration}}
            [Spindle] public sealed partial class S { [Handles<X>(Filter = true)] private void On({{parameter}}) { } }
            """).AsImage();
        Assert.Contains("HandlerCount => 0;", project.GeneratedFiles()["X.Table.g.cs"], System.StringComparison.Ordinal);
        project.Emit();
    }
}
