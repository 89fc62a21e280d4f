using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Spin.Generators.Tests.Dispatch;

/// <summary>Ranges, prefixes and matches of several fields decide as comparisons would, and in the handlers' order, however they merge.</summary>
public sealed class MatchDecisionTests
{
    [Theory]
    [InlineData("ushort", 0, 65535)]
    [InlineData("int", int.MinValue, int.MaxValue)]
    [InlineData("sbyte", -128, 127)]
    [InlineData("char", 0, 65535)]
    [InlineData("uint", 0, uint.MaxValue)]
    [InlineData("long", long.MinValue, long.MaxValue)]
    public void Ranges_AreDecidedAsComparisonsWould(string type, long lowest, long highest)
    {
        Random random = new(20_261_129);
        StringBuilder handlers = new();
        StringBuilder ranges = new();
        for (int i = 0; i < 60; i++)
        {
            (long low, long high) = i switch
            {
                0 => (lowest, lowest),
                1 => (highest, highest),
                2 => (lowest, lowest + 3),
                _ => Sorted(Next(), i % 3 == 0 ? null : Next()),
            };
            handlers.Append(CultureInfo.InvariantCulture, $"[Handles<Happened>, MatchRange(\"key\", {Text(low)}, {Text(high)})] private void H{i:00}({type} key) => Hits.Add({i});\n");
            ranges.Append(CultureInfo.InvariantCulture, $"({Text(low)}, {Text(high)}), ");
        }

        Assert.Equal("ok", Machine.Run($$"""
            [Event(Level.Dispatch)] public delegate void Happened({{type}} key);

            [Spindle] public sealed partial class S
            {
                public readonly List<int> Hits = [];
                {{handlers}}
            }

            public static class Scenario
            {
                private static readonly ({{type}} Low, {{type}} High)[] s_ranges = { {{ranges}} };

                private static void Raise({{type}} key)
                {
                    List<int> hits = Boot.Get<S>().Hits;
                    hits.Clear();
                    HappenedEvent.Raise(key);
                    int[] expected = Enumerable.Range(0, s_ranges.Length).Where(i => key >= s_ranges[i].Low && key <= s_ranges[i].High).ToArray();
                    if (!hits.SequenceEqual(expected)) { throw new Exception($"{key}: expected {string.Join(",", expected)}, ran {string.Join(",", hits)}"); }
                }

                public static string Run()
                {
                    Boot.Start();
                    foreach (var (low, high) in s_ranges)
                    {
                        Raise(low); Raise(high);
                        Raise(unchecked(({{type}})(low - 1))); Raise(unchecked(({{type}})(high + 1)));
                    }

                    for (int i = 0; i < 3000; i++) { Raise(unchecked(({{type}})(i * 48271L))); }
                    return "ok";
                }
            }
            """));

        long Next() => type == "long" ? random.NextInt64() * (random.Next(2) == 0 ? 1 : -1) : random.NextInt64(lowest, highest + 1);

        string Text(long value) => type == "char" ? $"(char){value}" : value == long.MinValue ? "long.MinValue" : $"({type})({value})";

        static (long Low, long High) Sorted(long one, long? other) => other is { } second ? (Math.Min(one, second), Math.Max(one, second)) : (one, one);
    }

    [Fact]
    public void UnsignedNumbersOf64Bits_AreInTheirOwnOrder()
    {
        string handlers = string.Concat(Enumerable.Range(0, 20).Select(static i =>
            $"[Handles<Happened>, MatchRange(\"key\", {i}ul << 59, ({i}ul << 59) + 5)] private void H{i:00}(ulong key) => Last = {i};\n"));
        Assert.Equal("0 1 15 16 19 -1 -1", Machine.Run($$"""
            [Event(Level.Dispatch)] public delegate void Happened(ulong key);
            [Spindle] public sealed partial class S { public int Last; {{handlers}} }
            public static class Scenario
            {
                private static int Raise(ulong key) { Boot.Get<S>().Last = -1; HappenedEvent.Raise(key); return Boot.Get<S>().Last; }

                public static string Run()
                {
                    Boot.Start();
                    return $"{Raise(0)} {Raise(1ul << 59)} {Raise(15ul << 59)} {Raise((16ul << 59) + 5)} {Raise(19ul << 59)} {Raise((19ul << 59) + 6)} {Raise(ulong.MaxValue)}";
                }
            }
            """));
    }

    [Fact]
    public void SeveralFields_MergeAndKeepTheOrder_WithPrefixesRangesAndValues()
    {
        StringBuilder handlers = new();
        for (int i = 0; i < 120; i++)
        {
            string match = (i % 4) switch
            {
                0 => $"MatchPrefix(nameof(Packet.Source), \"10.{i % 7}.{i}.0/24\")",
                1 => $"MatchPrefix(nameof(Packet.Source), \"10.{i % 7}.0.0/16\"), MatchRange(nameof(Packet.Port), {i * 10}, {(i * 10) + 40})",
                2 => $"Match(nameof(Packet.Port), {i * 10}), MatchPrefix(nameof(Packet.Source), \"10.0.0.0/8\")",
                _ => $"MatchPrefix(nameof(Packet.Source), \"10.{i % 7}.{i - 3}.{i}/32\"), Match(nameof(Packet.Port), {i % 5})",
            };
            handlers.Append(CultureInfo.InvariantCulture, $"[Handles<Happened>, {match}] private void H{i:000}(in Packet packet) => Hits.Add({i});\n");
        }

        Assert.Equal("ok True", Machine.Run($$"""
            public readonly struct Packet(uint source, int port) { public Spin.Net.Ipv4Address Source => new(source); public int Port => port; }
            [Event(Level.Dispatch, Key = "Port")] public delegate void Happened(in Packet packet);
            [Spindle] public sealed partial class S { public readonly List<int> Hits = []; {{handlers}} }

            public static class Scenario
            {
                private static bool Holds(int i, uint source, int port) => (i % 4) switch
                {
                    0 => source >> 8 == (10u << 16 | (uint)(i % 7) << 8 | (uint)i),
                    1 => source >> 16 == (10u << 8 | (uint)(i % 7)) && port >= i * 10 && port <= i * 10 + 40,
                    2 => port == i * 10 && source >> 24 == 10,
                    _ => source == (10u << 24 | (uint)(i % 7) << 16 | (uint)(i - 3) << 8 | (uint)i) && port == i % 5,
                };

                public static string Run()
                {
                    Boot.Start();
                    List<int> hits = Boot.Get<S>().Hits;
                    Random random = new(7);
                    bool any = false;
                    for (int round = 0; round < 20000; round++)
                    {
                        uint source = (round % 50 == 0 ? 11u : 10u) << 24 | (uint)random.Next(8) << 16 | (uint)random.Next(121) << 8 | (uint)random.Next(121);
                        int port = round % 3 == 0 ? random.Next(5) : random.Next(1300);
                        hits.Clear();
                        Packet packet = new(source, port);
                        HappenedEvent.Raise(in packet);
                        int[] expected = Enumerable.Range(0, 120).Where(i => Holds(i, source, port)).ToArray();
                        any |= expected.Length > 2;
                        if (!hits.SequenceEqual(expected)) { throw new Exception($"{source:X} {port}: expected {string.Join(",", expected)}, ran {string.Join(",", hits)}"); }
                    }

                    return "ok " + any;
                }
            }
            """));
    }

    [Fact]
    public void AFewRanges_AreAsked_AndManyAreLookedUp()
    {
        Assert.DoesNotContain("Locate", Table(8), StringComparison.Ordinal);
        Assert.Contains("Locate0_0", Table(9), StringComparison.Ordinal);
    }

    [Fact]
    public void OneKeyAndManyFurtherMatches_AreLookedUpTogether()
    {
        string handlers = string.Concat(Enumerable.Range(0, 30).Select(static i =>
            $"[Handles<X>, Match(\"a\", 1), Match(\"b\", {i})] private void H{i:00}(int a, int b) {{ }}\n"));
        string table = new Project("P", $$"""
            using Spin;
            [Event(Level.Strand, Key = "a")] public delegate void X(int a, int b);
            [Spindle] public sealed partial class S { {{handlers}} }
            """).AsImage().GeneratedFiles()["X.Table.g.cs"];
        Assert.Contains("Locate0_0(unchecked(unchecked((uint)(int)b) + 2147483648u))", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DatagramArrived:100-110", 100, 110, true)]
    [InlineData("DatagramArrived:100-110", 100, 111, false)]
    [InlineData("DatagramArrived:100-105, 107-110", 100, 110, false)]
    public void ARangeOfARequiredKey_LiesInTheGrant(string grant, int low, int high, bool granted)
    {
        Project guest = new("Guest", $$"""
            using Spin;
            using Spin.Net;
            [Spindle] public sealed partial class Guest
            {
                [Handles<DatagramArrived>, MatchRange(nameof(Datagram.DestinationPort), {{low}}, {{high}})] private void On(in Datagram datagram) { }
            }
            """);
        Project image = new Project("P", "").Referencing(guest).AsImage($"Spindle|Guest|{grant}");
        Assert.Equal(granted, !image.Analyze().Any(static found => found.Contains("not all of which the image grants", StringComparison.Ordinal)));
        Assert.Contains(granted ? "HandlerCount => 1;" : "HandlerCount => 0;", image.GeneratedFiles()["Spin_Net_DatagramArrived.Table.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ARangeOfAll64Bits_DoesNotLieInAGrantOfOneValue()
    {
        Project owner = new("Owner", """
            using Spin;
            [Event(Level.Strand, Key = nameof(key), Install = Authority.Granted, Require = nameof(key))] public delegate void Big(ulong key);
            """);
        Project guest = new Project("Guest", """
            using Spin;
            [Spindle] public sealed partial class Guest { [Handles<Big>, MatchRange("key", 0ul, ulong.MaxValue)] private void On(ulong key) { } }
            """).Referencing(owner);
        Project image = new Project("P", "").Referencing(owner, guest).AsImage("Spindle|Guest|Big:7");
        Assert.Contains(image.Analyze(), static found => found.Contains("not all of which the image grants", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MatchRange(\"a\", 5, 4)", "matches a range of 'a' that ends before it begins")]
    [InlineData("MatchRange(\"a\", 0, 256)", "matches 'a' against a value that no 'byte' has")]
    [InlineData("MatchRange(\"c\", 0, 1)", "matches a range of 'c', which is no integer, enum or char of 'X'")]
    [InlineData("MatchRange(\"a\", 0, 1), Match(\"a\", 1)", "matches 'a' twice")]
    [InlineData("MatchPrefix(\"a\", \"10.0.0.0/8\")", "matches a prefix of 'a', which is no IPv4 address or endpoint")]
    [InlineData("MatchPrefix(\"b\", \"10.0.0.1/8\")", "matches 'b' against '10.0.0.1/8', which is no prefix")]
    [InlineData("MatchPrefix(\"b\", \"10.0.0/8\")", "matches 'b' against '10.0.0/8', which is no prefix")]
    [InlineData("MatchPrefix(\"b\", \"10.0.0.0/33\")", "matches 'b' against '10.0.0.0/33', which is no prefix")]
    [InlineData("MatchPrefix(\"b\", \"10.0.0.0\")", "matches 'b' against '10.0.0.0', which is no prefix")]
    public void ARangeThatCannotHold_IsReported_AndNotBound(string match, string problem)
    {
        Project project = new Project("P", $$"""
            using Spin;
            [Event(Level.Strand)] public delegate void X(byte a, Spin.Net.Ipv4Address b);
            [Spindle] public sealed partial class S { [Handles<X>, {{match}}] private void On(byte a, Spin.Net.Ipv4Address b) { } }
            """).AsImage();
        Assert.Contains($"SPIN3005 Handler 'On' {problem}", Assert.Single(project.Analyze()), StringComparison.Ordinal);
        project.Emit();
    }

    private static string Table(int ranges) => new Project("P", $$"""
        using Spin;
        [Event(Level.Strand)] public delegate void X(int key);
        [Spindle] public sealed partial class S
        {
            {{string.Concat(Enumerable.Range(0, ranges).Select(static i => $"[Handles<X>, MatchRange(\"key\", {i * 10}, {(i * 10) + 5})] private void H{i:00}(int key) {{ }}\n"))}}
        }
        """).AsImage().GeneratedFiles()["X.Table.g.cs"];
}
