using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules5000.PayloadKept>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class PayloadKeptTests
{
    private const string Events = "public sealed class Block { public byte[] Bytes = []; public int Number; }\n" +
        "public readonly struct Page(byte[] bytes, int number) { public byte[] Bytes { get; } = bytes; public int Number { get; } = number; }\n" +
        "[Event(Level.Strand)] public delegate void Filled(byte[] bytes);\n[Event(Level.Strand)] public delegate void Received(ReadOnlyMemory<byte> data);\n" +
        "[Event(Level.Strand)] public delegate void Stored(Block block);\n[Event(Level.Strand)] public delegate void Paged(in Page page);\n";

    [Theory]
    [InlineData("private byte[] _kept = []; [Handles<Filled>] void H(byte[] bytes) { _kept = {|SPIN5004:bytes|}; }")]
    [InlineData("private object? _kept; [Handles<Stored>] void H(Block block) { _kept = {|SPIN5004:block|}; }")]
    [InlineData("private byte[] _kept = []; [Handles<Filled>] void H(byte[] bytes) { byte[] some = bytes.Length switch { 0 => [], _ => bytes }; _kept = {|SPIN5004:some|}; }")]
    [InlineData("private byte[]? _kept; [Handles<Filled>] void H(byte[] bytes) { byte[]? some = null; some ??= bytes; _kept = {|SPIN5004:some|}; }")]
    [InlineData("private ReadOnlyMemory<byte> _kept; [Handles<Received>] void H(ReadOnlyMemory<byte> data) => _kept = {|SPIN5004:data|};")]
    [InlineData("private readonly List<byte[]> _all = []; [Handles<Stored>] void H(Block block) => _all.Add({|SPIN5004:block.Bytes|});")]
    [InlineData("private readonly Queue<Page> _all = new(); [Handles<Paged>] void H(in Page page) { if (page.Number > 1) { _all.Enqueue({|SPIN5004:page|}); } }")]
    [InlineData("private (int, byte[]) _kept; [Handles<Paged>] void H(in Page page) { _kept = (page.Number, {|SPIN5004:page.Bytes|}); }")]
    [InlineData("private readonly IStrands _strands = null!; [Handles<Filled>] void H(byte[] bytes) { IStrand s = _strands.Start(\"later\", () => Use({|SPIN5004:bytes|})); } void Use(byte[] b) { }")]
    [InlineData("private readonly Dictionary<int, Block> _all = []; [Handles<Stored>] void H(Block block) => _all[block.Number] = {|SPIN5004:block|};")]
    public Task Kept_Triggers(string members) => Verify.Source(Events + Verifiers.Sources.Spindle(members));

    [Theory]
    [InlineData("private byte[] _kept = []; [Handles<Filled>] void H(byte[] bytes) { _kept = bytes.AsSpan().ToArray(); bytes.CopyTo(_kept, 0); }")]
    [InlineData("private byte[] _kept = []; [Handles<Received>] void H(ReadOnlyMemory<byte> data) => _kept = data.ToArray();")]
    [InlineData("private int _kept; [Handles<Stored>] void H(Block block) => _kept = block.Number;")]
    [InlineData("private HandlerFault _last; private readonly List<string> _all = []; [Handles<HandlerFaulted>] void H(in HandlerFault fault) { _last = fault; _all.Add(fault.Reason); }")]
    [InlineData("[Handles<Filled>] void H(byte[] bytes) { byte[] same = bytes; Use(same); Use(bytes); } void Use(byte[] b) { }")]
    [InlineData("private byte[] _own = []; void NotAHandler(byte[] bytes) => _own = bytes;")]
    [InlineData("[Handles<Filled>] void H(byte[] bytes) { Func<int> f = () => bytes.Length; int n = f(); }")]
    public Task Copied_DoesNotTrigger(string members) => Verify.Source(Events + Verifiers.Sources.Spindle(members));
}
