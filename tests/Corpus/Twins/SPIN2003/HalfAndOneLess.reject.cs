// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Halves, takes one away, and waits for nought.</summary>
[Spindle]
public sealed partial class HalfAndOneLess
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int left = datagram.Payload.Length;
        while (left != 0)
        {
            left /= 2;
            left--;
            _sum++;
        }
    }
}
