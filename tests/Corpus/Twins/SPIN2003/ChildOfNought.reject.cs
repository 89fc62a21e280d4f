// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks down a heap whose first element is that of nought, or of one.</summary>
[Spindle]
public sealed partial class ChildOfNought
{
    private readonly int[] _heap = new int[64];

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int at = 0;
        while (at < _heap.Length)
        {
            _heap[at]++;
            at = 2 * at;
        }
    }
}
