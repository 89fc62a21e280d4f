// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Swaps its counter with another.</summary>
[Spindle]
public sealed partial class SwappedByATuple
{
    private long _turns;

    [Handles<DatagramArrived>]
    private void Turn(in Datagram datagram)
    {
        int i = 0;
        int j = 5;
        while (i < 10)
        {
            i++;
            (i, j) = (j, i);
        }

        _turns += j;
    }
}
