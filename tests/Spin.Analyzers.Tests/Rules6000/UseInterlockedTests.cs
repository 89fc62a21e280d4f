using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules6000.LostUpdate, Spin.CodeFixes.Rules6000.UseInterlocked>;

namespace Spin.Analyzers.Tests.Rules6000;

public sealed class UseInterlockedTests
{
    [Fact]
    public Task Updates_BecomeOneStep() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private int _count;
            private long _bytes;
            private uint _flags;

            [Handles<DatagramArrived>]
            private void Count(in Datagram datagram)
            {
                {|SPIN6003:_count++|};
                {|SPIN6003:_bytes += datagram.Payload.Length|};
                {|SPIN6003:_flags |= 4|};
                int now = {|SPIN6003:++_count|};
                int before = {|SPIN6003:_count--|};
            }

            [Handles<Called>]
            private void Reset(int x)
            {
                _count = 0;
                _bytes = 0;
                {|SPIN6003:_bytes -= x + 1|};
                {|SPIN6003:this._flags &= ~4u|};
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            private int _count;
            private long _bytes;
            private uint _flags;

            [Handles<DatagramArrived>]
            private void Count(in Datagram datagram)
            {
                System.Threading.Interlocked.Increment(ref _count);
                System.Threading.Interlocked.Add(ref _bytes, datagram.Payload.Length);
                System.Threading.Interlocked.Or(ref _flags, 4);
                int now = System.Threading.Interlocked.Increment(ref _count);
                int before = System.Threading.Interlocked.Decrement(ref _count) + 1;
            }

            [Handles<Called>]
            private void Reset(int x)
            {
                _count = 0;
                _bytes = 0;
                System.Threading.Interlocked.Add(ref _bytes, -(x + 1));
                System.Threading.Interlocked.And(ref this._flags, ~4u);
            }
        }
        """);

    [Fact]
    public Task OfABool_NothingIsOffered() => Verify.NoFix(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private bool _on;

            [Handles<DatagramArrived>]
            private void Flip(in Datagram datagram) => {|SPIN6003:_on = !_on|};

            [Handles<Called>]
            private void Reset(int x) => _on = false;
        }
        """);
}
