using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules4000.ExposedInternals>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class ExposedInternalsTests
{
    [Theory]
    [InlineData("private readonly byte[] _buffer = new byte[4]; public byte[] Buffer => {|SPIN4009:_buffer|};")]
    [InlineData("private readonly byte[] _buffer = new byte[4]; public Span<byte> View() => {|SPIN4009:_buffer|};")]
    [InlineData("private readonly byte[] _buffer = new byte[4]; public Span<byte> View(int n) => {|SPIN4009:_buffer.AsSpan(0, n).Slice(1)|};")]
    [InlineData("private readonly byte[] _buffer = new byte[4]; public Memory<byte> View() { return {|SPIN4009:new Memory<byte>(_buffer, 0, 2)|}; }")]
    [InlineData("private int _count; public ref int Count => ref {|SPIN4009:_count|};")]
    [InlineData("private readonly int[] _table = new int[4]; public ref int At(int i) => ref {|SPIN4009:_table[i]|};")]
    [InlineData("private readonly List<int> _list = []; public IReadOnlyList<int> All => {|SPIN4009:_list|};")]
    [InlineData("private readonly List<int> _list = []; public IEnumerable<int> All { get { return {|SPIN4009:_list|}; } }")]
    [InlineData("public byte[] {|SPIN4009:Buffer|} { get; } = new byte[4];")]
    [InlineData("public sealed record R(int A, List<int> {|SPIN4009:B|});")]
    [InlineData("public int {|SPIN4009:Count|};")]
    [InlineData("public readonly System.Text.StringBuilder {|SPIN4009:Text|} = new();")]
    [InlineData("private byte[]? _buffer; public byte[] Buffer => {|SPIN4009:_buffer ??= new byte[4]|};")]
    public Task ByReference_Triggers(string source) => Verify.Spindle(source);

    [Theory]
    [InlineData("private readonly byte[] _buffer = new byte[4]; public ReadOnlySpan<byte> Buffer => _buffer;")]
    [InlineData("private readonly byte[] _buffer = new byte[4]; public byte[] Copy() => (byte[])_buffer.Clone(); internal byte[] Own => _buffer;")]
    [InlineData("private readonly byte[] _buffer = new byte[4]; public byte At(int i) => _buffer[i]; public int Length => _buffer.Length;")]
    [InlineData("private int _count; public ref readonly int Count => ref _count; public int Number { get; set; }")]
    [InlineData("private readonly List<int> _list = []; public int Count => _list.Count; public int[] All() => _list.ToArray();")]
    [InlineData("public readonly record struct Point(int X, int Y); public Point Origin { get; } public struct Raw { public int A; }")]
    [InlineData("private sealed class Inner { public byte[] Data = []; } private readonly Inner _inner = new(); int M() => _inner.Data.Length;")]
    [InlineData("""public string Name { get; } = "x"; public Action? Then { get; set; } public System.Collections.Immutable.ImmutableArray<int> All { get; } = [];""")]
    [InlineData("private readonly byte[] _buffer = new byte[4]; public object M() { Func<byte[]> f = () => _buffer; return f().Length; }")]
    public Task ByValueOrReadOnly_DoesNotTrigger(string source) => Verify.Spindle(source);
}
