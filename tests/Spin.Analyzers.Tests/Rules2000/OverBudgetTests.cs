using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules2000.OverBudget>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class OverBudgetTests
{
    [Theory]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { uint n = BinaryPrimitives.ReadUInt32BigEndian(d.Payload); {|SPIN2005:for|} (uint i = 0; i < n; i++) { _sum += i; } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2005:for|} (int i = 0; i < 1_000_000_000; i++) { _sum += i; } } private long _sum;")]
    [InlineData("[Handles<Tick>] void H(long now) { {|SPIN2005:for|} (int i = 0; i < 5_000; i++) { for (int j = 0; j < 5_000; j++) { _sum += j; } } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2005:foreach|} (byte b in d.Payload) { Work(b); } } void Work(byte b) { for (int i = 0; i < 1_000_000; i++) { _sum += b; } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2005:Work(d)|}; } void Work(in Datagram d) { int left = BinaryPrimitives.ReadInt32BigEndian(d.Payload); while (left > 0) { left--; _sum++; } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { {|SPIN2005:foreach|} (byte a in d.Payload) { foreach (byte b in d.Payload) { foreach (byte c in d.Payload) { _sum += a * b * c; } } } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { int n = 0; {|SPIN2005:for|} (int i = 0; i < 10_000_000; i++) { n += i; } return n > 0; }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _sum += {|SPIN2005:Repeat(static at => Sum(at))|}; } static long Repeat(Func<int, long> f) { long sum = 0; for (int i = 0; i < 1_000_000; i++) { sum += f(i); } return sum; } static long Sum(int n) { long sum = 0; for (int i = 0; i < 1_000_000; i++) { sum += n ^ i; } return sum; } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _sum += {|SPIN2005:Repeat<Slow>()|}; } static long Repeat<T>() where T : IStep { long sum = 0; for (int i = 0; i < 1_000_000; i++) { sum += T.Next(i); } return sum; } private interface IStep { static abstract long Next(int n); } private readonly struct Slow : IStep { public static long Next(int n) { long sum = 0; for (int i = 0; i < 1_000_000; i++) { sum += n ^ i; } return sum; } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { int n = BinaryPrimitives.ReadInt32BigEndian(d.Payload) & int.MaxValue; {|SPIN2005:for|} (int i = 0; i < (n >> 40); i++) { for (int j = 0; j < (n >> 40); j++) { _sum++; } } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { int n = BinaryPrimitives.ReadInt32BigEndian(d.Payload) & int.MaxValue, s = 40 + (d.DestinationPort & 7); {|SPIN2005:for|} (int i = 0; i < (n >> s); i++) { for (int j = 0; j < (n >> s); j++) { _sum++; } } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { Bound turns = new(BinaryPrimitives.ReadInt32BigEndian(d.Payload)); {|SPIN2005:while|} (_sum != 3 && turns.Next()) { _sum += 5; } } private long _sum;")]
    [InlineData("[Handles<Tick>] void H(long now) { {|SPIN2005:for|} (int i = 0; i < 10_000; i++) { _sum += Array.IndexOf(_table, i); } } private readonly int[] _table = new int[64]; private long _sum;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { int n = 0; {|SPIN2005:for|} (int i = 0; i < 1_000; i++) { n += Name.IndexOf('a'); } return n > 0; } private const string Name = \"echo\";")]
    [InlineData("[Handles<Tick>] void H(long now) { _sum += {|SPIN2005:Make<Slow>()|}; } private long _sum; static long Make<T>() where T : struct, ICount => new T().Count; private interface ICount { int Count { get; } } private struct Slow : ICount { public int Count { get; private set; } public Slow() { for (int i = 0; i < 20_000_000; i++) { Count++; } } }")]
    [InlineData("[Handles<Tick>] void H(long now) { _sum += {|SPIN2005:new Slow()|}.Count; } private long _sum; private struct Slow { public readonly int Count = Add(); public Slow() { } private static int Add() { int sum = 0; for (int i = 0; i < 20_000_000; i++) { sum++; } return sum; } }")]
    [InlineData("[Handles<Tick>] void H(long now) { _sum += {|SPIN2005:s_sum|}; } private long _sum; private static readonly int s_sum = Add(); private static int Add() { int sum = 0; for (int i = 0; i < 20_000_000; i++) { sum++; } return sum; }")]
    [InlineData("[Handles<Tick>] void H(long now) { Bound turns = new(1_000_000); {|SPIN2005:while|} (_sum != 3 && turns.Next()) { _sum += 5; } } private long _sum;")]
    public Task WorkBeyondTheBudget_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { uint n = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(d.Payload), 100); for (uint i = 0; i < n; i++) { _sum += i; } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { int n = BinaryPrimitives.ReadUInt16BigEndian(d.Payload); for (int i = 0; i < n; i++) { _sum += i; } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { foreach (byte a in d.Payload) { foreach (byte b in d.Payload) { _sum += a * b; } } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { while (_count > 0) { _count--; } } private int _count;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { for (int low = 0, high = _table.Length - 1; low <= high;) { int middle = low + (high - low) / 2; if (_table[middle] < d.DestinationPort) { low = middle + 1; } else { high = middle - 1; } } } private readonly int[] _table = new int[64];")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { for (uint bits = d.DestinationPort; bits != 0; bits >>= 1) { _sum++; } } private long _sum;")]
    [InlineData("[Handles<Called>] void H(int number) { for (int i = 0; i < 1_000_000_000; i++) { _sum += i; } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { int n = BinaryPrimitives.ReadInt32BigEndian(d.Payload); if (n > 64) { return; } for (int i = 0; i < n; i++) { _sum += i; } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _sum += Repeat(static at => at ^ 1); } static long Repeat(Func<int, long> f) { long sum = 0; for (int i = 0; i < 1_000_000; i++) { sum += f(i); } return sum; } static Func<int, long> Other() => static n => { long sum = 0; for (int i = 0; i < 1_000_000; i++) { sum += n ^ i; } return sum; }; private long _sum;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { Bound turns = new(10_000); while (_sum != 3 && turns.Next()) { _sum += 5; } } private long _sum;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } static bool G(in Datagram d) { int n = 0; for (int i = 0; i < 10_000; i++) { n += BinaryPrimitives.ReadUInt16BigEndian(d.Payload); } return n > 0; }")]
    [InlineData("[Handles<Tick>] void H(long now) { for (int i = 0; i < 10_000; i++) { _sum += _table.GetLength(0); } } private readonly int[] _table = new int[64]; private long _sum;")]
    [InlineData("[Handles<Tick>] void H(long now) { for (int i = 0; i < 5_000; i++) { _sum += s_sum; } } private long _sum; private static readonly int s_sum = Add(); private static int Add() { int sum = 0; for (int i = 0; i < 50_000; i++) { sum ^= i; } return sum; }")]
    [InlineData("[Handles<Tick>] void H(long now) { _sum += Make<Quick>(); } private long _sum; static long Make<T>() where T : struct, ICount => new T().Count; private interface ICount { int Count { get; } } private struct Quick : ICount { public int Count { get; private set; } public Quick() { for (int i = 0; i < 20; i++) { Count++; } } } private struct Slow : ICount { public int Count { get; private set; } public Slow() { for (int i = 0; i < 20_000_000; i++) { Count++; } } }")]
    [InlineData("[Handles<Tick>] void H(long now) { Bound turns = new(100_000); while (_sum != 3 && turns.Next()) { _sum += 5; } } private long _sum;")]
    public Task WorkWithinTheBudget_DoesNotTrigger(string members) => Verify.Spindle(members);
}
