// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks up a heap, and stops at its first element or after it.</summary>
[Spindle]
public sealed partial class ParentOfNought
{
    private readonly int[] _heap = new int[64];

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int at = datagram.Payload.Length & 63;
        while (at >= 0)
        {
            at = (at - 1) / 2;
            _heap[at & 63]++;
        }
    }
}
