// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Adds to what its counter was before the right side changed it.</summary>
[Spindle]
public sealed partial class OldValueAdded
{
    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int at = 0;
        int other = 0;
        while (at < 10)
        {
            at += at++ * 0;
        }
    }
}
