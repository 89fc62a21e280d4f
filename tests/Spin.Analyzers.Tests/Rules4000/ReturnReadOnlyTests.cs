using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules4000.ExposedInternals, Spin.CodeFixes.Rules4000.ReturnReadOnly>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class ReturnReadOnlyTests
{
    [Fact]
    public Task ArraysAndReferences_BecomeReadOnly() => Verify.Source(
        """
        public sealed class Table
        {
            private readonly byte[] _bytes = new byte[4];
            private int _count;

            public byte[] Bytes => {|SPIN4009:_bytes|};

            public byte[] Other
            {
                get { return {|SPIN4009:_bytes|}; }
            }

            public System.Span<byte> Part(int n) => {|SPIN4009:_bytes.AsSpan(0, n)|};

            public ref int Count => ref {|SPIN4009:_count|};

            public ref byte At(int i) => ref {|SPIN4009:_bytes[i]|};
        }
        """,
        """
        public sealed class Table
        {
            private readonly byte[] _bytes = new byte[4];
            private int _count;

            public ReadOnlySpan<byte> Bytes => _bytes;

            public ReadOnlySpan<byte> Other
            {
                get { return _bytes; }
            }

            public ReadOnlySpan<byte> Part(int n) => _bytes.AsSpan(0, n);

            public ref readonly int Count => ref _count;

            public ref readonly byte At(int i) => ref _bytes[i];
        }
        """);

    [Theory]
    [InlineData("public sealed class Table { public byte[] {|SPIN4009:Bytes|} { get; } = []; }")]
    [InlineData("public sealed class Table { private readonly List<int> _list = []; public IReadOnlyList<int> All => {|SPIN4009:_list|}; }")]
    [InlineData("public sealed class Table { public int {|SPIN4009:Count|}; }")]
    public Task OtherMembers_HaveNoFix(string source) => Verify.NoFix(source);
}
