// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Assigns its counter in a tuple, and what it was before as well.</summary>
[Spindle]
public sealed partial class AssignedTwiceAtOnce
{
    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int at = 0;
        int before = 0;
        while (at < 10)
        {
            (at, before) = (at + 1, at);
        }

        _ = before;
    }
}
