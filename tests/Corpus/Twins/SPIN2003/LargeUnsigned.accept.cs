// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Steps by one more than an unsigned number, which may be the greatest.</summary>
[Spindle]
public sealed partial class LargeUnsigned
{
    private ulong _step;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        ulong step = _step & 7;
        ulong at = 0;
        while (at < 100)
        {
            at = checked(at + unchecked(step + 1));
        }
    }
}
