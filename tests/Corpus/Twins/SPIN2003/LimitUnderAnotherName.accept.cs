// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts up to a limit that is taken once.</summary>
[Spindle]
public sealed partial class LimitUnderAnotherName
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        byte limit = 10;
        byte top = limit;
        for (int at = 0; at < top; at++)
        {
            _sum += limit;
            _sum++;
        }
    }
}
