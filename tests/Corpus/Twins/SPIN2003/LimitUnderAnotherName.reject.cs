// expects: SPIN2003 at "for"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts up to a limit that is changed under its own name.</summary>
[Spindle]
public sealed partial class LimitUnderAnotherName
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        byte limit = 10;
        ref readonly byte top = ref limit;
        for (int at = 0; at != top; at++)
        {
            limit = (byte)at;
            _sum++;
        }
    }
}
