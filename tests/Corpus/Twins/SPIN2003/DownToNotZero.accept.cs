// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts down in twos and may miss zero.</summary>
[Spindle]
public sealed partial class DownToNotZero
{
    private long _pairs;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int left = datagram.Payload.Length;
        while (left > 0)
        {
            _pairs++;
            left -= 2;
        }
    }
}
