using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.GuardPurity>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class GuardPurityTests
{
    [Theory]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { {|SPIN3004:_n|}++; return true; } int _n;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return {|SPIN3004:_n|} > 1; } int _n;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return {|SPIN3004:Count|} > 1; } int Count { get; set; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return {|SPIN3004:_clock.Nanoseconds|} > 5; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return {|SPIN3004:_udp.TrySend|}(d.Source, 7, d.Payload); }")]
    [InlineData("""[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { {|SPIN3004:_log.Write|}(LogLevel.Debug, "x"); return true; }""")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return {|SPIN3004:clock|}.Equals(null) ; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return {|SPIN3004:_ports|}[0] == d.DestinationPort; } private readonly int[] _ports = [7];")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return {|SPIN3004:_list.Count|} > 0; } private readonly List<int> _list = [];")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return {|SPIN3004:_seen.ContainsKey|}(1); } private readonly Dictionary<int, int> _seen = [];")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return {|SPIN3004:Helper|}(); } bool Helper() { _n = 1; return true; } int _n;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return {|SPIN3004:Outer|}(); } bool Outer() => Inner(); bool Inner() => _n > 0; int _n;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { if (d.Payload.IsEmpty) { {|SPIN3004:throw new ArgumentException();|} } return true; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { lock ({|SPIN3004:{|SPIN3004:_gate|}|}) { } return true; } private object _gate = new();")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { {|SPIN3004:System.Threading.Interlocked.Increment|}(ref {|SPIN3004:_n|}); return true; } int _n;")]
    [InlineData("[Event(Level.Dispatch)] public delegate void Filtered(ref int value); [Handles<Filtered>(Guard = nameof(G))] void H(ref int value) { } static bool G(ref int value) { {|SPIN3004:value|} = 1; return true; }")]
    [InlineData("[Event(Level.Dispatch)] public delegate void Filled(Span<byte> bytes); [Handles<Filled>(Guard = nameof(G))] void H(Span<byte> bytes) { } static bool G(Span<byte> bytes) { {|SPIN3004:bytes[0]|} = 1; return true; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { Other(() => {|SPIN3004:_n|} > 0); return true; } static void Other(Func<bool> f) { } int _n;")]
    [InlineData("[Event(Level.Dispatch)] public delegate void Filled(Span<byte> bytes); [Handles<Filled>(Guard = nameof(G))] void H(Span<byte> bytes) { } static bool G(Span<byte> bytes) { {|SPIN3004:View.As<int>(bytes)|} = 1; return true; }")]
    [InlineData("[Event(Level.Dispatch)] public delegate void Filled(Span<byte> bytes); [Handles<Filled>(Guard = nameof(G))] void H(Span<byte> bytes) { } static bool G(Span<byte> bytes) { ref Pair p = ref {|SPIN3004:View.As<Pair>(bytes)|}; p.Left = 1; return true; } private struct Pair { public int Left; public int Right; }")]
    [InlineData("[Event(Level.Dispatch)] public delegate void Filled(Span<byte> bytes); [Handles<Filled>(Guard = nameof(G))] void H(Span<byte> bytes) { } static bool G(Span<byte> bytes) { {|SPIN3004:Find|}(bytes)++; return true; } static ref byte Find(Span<byte> bytes) => ref bytes[0];")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) => {|SPIN3004:{|SPIN3004:_turns|}|}.Next(); private Bound _turns = new(64);")]
    public Task ImpureGuard_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) => View.Fits<Pair>(d.Payload) && View.As<Pair>(d.Payload).Left == 1; private struct Pair { public int Left; public int Right; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { Span<byte> copy = stackalloc byte[8]; ref Pair p = ref View.As<Pair>(copy); p.Left = d.Payload.Length; return p.Left == 1; } private struct Pair { public int Left; public int Right; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) => d.DestinationPort == 7 && d.Payload.Length > 4 && d.Payload[0] == 1;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { int sum = 0; foreach (byte b in d.Payload) { sum += b; } return sum > 5; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { return BinaryPrimitives.ReadUInt16BigEndian(d.Payload) == 1 && d.Payload.IndexOf((byte)3) > 0; }")]
    [InlineData("""[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return d.DestinationPort == _port && _name.Length > 1; } private readonly int _port = 7; private readonly string _name = "ab";""")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return Mine(d.DestinationPort); } bool Mine(int port) => port == _port; private readonly int _port = 7;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { Cursor c = new(d.Payload); return c.Read() == 1 && c.Read() == 2; } private ref struct Cursor(ReadOnlySpan<byte> data) { private readonly ReadOnlySpan<byte> _data = data; private int _i; public byte Read() => _data[_i++]; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { Span<byte> copy = stackalloc byte[4]; copy[0] = d.Payload[0]; return copy[0] == 1; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { return TryParse(d.Payload, out int x) && x > 1; } static bool TryParse(ReadOnlySpan<byte> data, out int x) { x = data.Length; return x > 0; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { return s_table[d.Payload[0] & 3] == 1; } private static readonly int[] s_table = [1, 2, 3, 4];")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { Pair p = new() { Left = 1 }; p.Right = 2; return p.Left == p.Right; } private struct Pair { public int Left; public int Right; }")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) { return _ports.Contains(d.DestinationPort); } private readonly System.Collections.Frozen.FrozenSet<int> _ports = System.Collections.Frozen.FrozenSet.ToFrozenSet([7]);")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { return d.Source.Address == Ipv4Address.Any || d.Source is { Port: 7 }; }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _n++; } int _n;")]
    public Task PureGuard_DoesNotTrigger(string members) => Verify.Spindle(members);
}
