using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules5000.PayloadKept, Spin.CodeFixes.Rules5000.CopyPayload>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class CopyPayloadTests
{
    private const string Events = "[Event(Level.Strand)] public delegate void Filled(byte[] bytes);\n[Event(Level.Strand)] public delegate void Received(ReadOnlyMemory<byte> data);\n";

    [Fact]
    public Task Kept_IsCopied() => Verify.Source(
        Events + """
        [Spindle]
        public sealed partial class Sample
        {
            private readonly Queue<byte[]> _all = new();
            private byte[] _last = [];
            private ReadOnlyMemory<byte> _data;

            [Handles<Filled>]
            private void Keep(byte[] bytes)
            {
                _last = {|SPIN5004:bytes|};
                _all.Enqueue({|SPIN5004:bytes|});
            }

            [Handles<Received>]
            private void Keep(ReadOnlyMemory<byte> data) => _data = {|SPIN5004:data|};
        }
        """,
        Events + """
        [Spindle]
        public sealed partial class Sample
        {
            private readonly Queue<byte[]> _all = new();
            private byte[] _last = [];
            private ReadOnlyMemory<byte> _data;

            [Handles<Filled>]
            private void Keep(byte[] bytes)
            {
                _last = bytes.AsSpan().ToArray();
                _all.Enqueue(bytes.AsSpan().ToArray());
            }

            [Handles<Received>]
            private void Keep(ReadOnlyMemory<byte> data) => _data = data.ToArray();
        }
        """);
}
