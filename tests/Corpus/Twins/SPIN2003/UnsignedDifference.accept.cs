// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Waits for a difference without a sign to be nought.</summary>
[Spindle]
public sealed partial class UnsignedDifference
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        uint left = (uint)datagram.Payload.Length;
        while (left > 5)
        {
            left -= 2;
            _sum++;
        }
    }
}
