using System.Linq;
using System.Text;

namespace Spin.Generators.Tests.Dispatch;

/// <summary>Matches decide as comparisons would, however the dispatcher merges them.</summary>
public sealed class MatchTests
{
    [Theory]
    [InlineData("ushort", "7, 8, 9")]
    [InlineData("ushort", "0, 1, 2, 3, 4, 5, 6, 7, 8, 65535")]
    [InlineData("int", "-1, int.MinValue, int.MaxValue, 0, 5, 6, 7, 8, 9, 100, 1000")]
    [InlineData("byte", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 255")]
    [InlineData("sbyte", "-128, -1, 0, 1, 2, 3, 4, 5, 6, 7, 127")]
    [InlineData("uint", "0, 1, 2, 3, 4, 5, 6, 7, 8, uint.MaxValue")]
    [InlineData("long", "long.MinValue, -1, 0, 1, 2, 3, 4, 5, 6, 1L << 40, long.MaxValue")]
    [InlineData("ulong", "0, 1, 2, 3, 4, 5, 6, 7, 8, ulong.MaxValue")]
    [InlineData("char", "'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', '\\uffff'")]
    [InlineData("bool", "true, false")]
    [InlineData("Level", "Level.Guard, Level.Strand")]
    public void Handlers_RunForTheirValueAlone(string type, string list)
    {
        string[] values = list.Split(", ");
        StringBuilder handlers = new();
        for (int i = 0; i < values.Length; i++)
        {
            handlers.Append($"[Handles<Happened>, Match(\"key\", ({type})({values[i]}))] private void H{i}({type} key) {{ Hits.Add({i}); }}\n");
        }

        string probes = type is "bool" or "Level"
            ? ""
            : $"for (int i = 0; i < 3000; i++) {{ Raise(unchecked(({type})i)); Raise(unchecked(({type})(i * 48271L))); }}";
        Assert.Equal("ok", Machine.Run($$"""
            [Event(Level.Dispatch, Key = "key")] public delegate void Happened({{type}} key);

            [Spindle] public sealed partial class S
            {
                public readonly List<int> Hits = [];
                {{handlers}}
            }

            public static class Scenario
            {
                private static readonly {{type}}[] s_values = { {{list}} };

                private static void Raise({{type}} key)
                {
                    List<int> hits = Boot.Get<S>().Hits;
                    hits.Clear();
                    HappenedEvent.Raise(key);
                    int expected = Array.IndexOf(s_values, key);
                    if (expected < 0 ? hits.Count != 0 : hits.Count != 1 || hits[0] != expected)
                    {
                        throw new Exception($"{key}: expected {expected}, ran {string.Join(",", hits)}");
                    }
                }

                public static string Run()
                {
                    Boot.Start();
                    foreach ({{type}} value in s_values) { Raise(value); }
                    {{probes}}
                    return "ok";
                }
            }
            """));
    }

    [Fact]
    public void AThousandValues_AreTold_Apart()
    {
        string handlers = string.Concat(Enumerable.Range(0, 1000).Select(static i =>
            $"[Handles<Happened>, Match(\"port\", (ushort){(i * 61) + 3})] private void H{i}(ushort port) {{ Last = {i}; Runs++; }}\n"));
        Assert.Equal("1000", Machine.Run($$"""
            [Event(Level.Dispatch, Key = "port")] public delegate void Happened(ushort port);

            [Spindle] public sealed partial class S
            {
                public int Last;
                public int Runs;
                {{handlers}}
            }

            public static class Scenario
            {
                public static string Run()
                {
                    Boot.Start();
                    S spindle = Boot.Get<S>();
                    for (int port = 0; port <= 65535; port++)
                    {
                        spindle.Last = -1;
                        HappenedEvent.Raise((ushort)port);
                        int expected = port >= 3 && (port - 3) % 61 == 0 && (port - 3) / 61 < 1000 ? (port - 3) / 61 : -1;
                        if (spindle.Last != expected) { return $"{port}: {spindle.Last}"; }
                    }

                    return spindle.Runs.ToString();
                }
            }
            """));
    }

    [Fact]
    public void SeveralMatches_MustAllHold_AndFieldsAreReadAtActivation() => Assert.Equal("2: 1; 5: 10; 6: 0; swapped 6: 10", Machine.Run("""
        public readonly struct Packet(ushort port, byte kind)
        {
            public ushort Port { get; } = port;
            public readonly byte Kind = kind;
        }

        [Event(Level.Dispatch, Key = nameof(Packet.Port))] public delegate void Arrived(in Packet packet);

        [Spindle] public sealed partial class S
        {
            public readonly ushort Configured;
            public int Runs;

            public S() : this(5) { }
            internal S(ushort port) => Configured = port;

            [Handles<Arrived>, Match(nameof(Packet.Port), (ushort)2), Match(nameof(Packet.Kind), (byte)1)] private void A(in Packet packet) => Runs += 1;
            [Handles<Arrived>, Match(nameof(Packet.Port), nameof(Configured))] private void B(in Packet packet) => Runs += 10;
        }

        public static class Scenario
        {
            private static string Raise(ushort port, S spindle)
            {
                spindle.Runs = 0;
                for (byte kind = 0; kind < 3; kind++)
                {
                    Packet packet = new(port, kind);
                    if (kind < 2) { ArrivedEvent.Raise(in packet); }
                    if (port != 2 && kind == 0) { break; }
                }

                return $"{port}: {spindle.Runs}";
            }

            public static string Run()
            {
                Boot.Start();
                S first = Boot.Get<S>();
                string before = $"{Raise(2, first)}; {Raise(5, first)}; {Raise(6, first)}";
                S second = new(6);
                Boot.Bind(0, second);
                return $"{before}; swapped {Raise(6, second)}";
            }
        }
        """));
}
