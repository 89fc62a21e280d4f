// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Becomes half of what it was, once and for all or in each turn.</summary>
[Spindle]
public sealed partial class HalfFromBefore
{
    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int left = datagram.Payload.Length;
        int half = left / 2;
        while (left > 1)
        {
            _ = half;
            left = half;
        }
    }
}
