// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Searches among numbers below nought, where division rounds up.</summary>
[Spindle]
public sealed partial class MiddleBelowNought
{
    private bool _isAbove;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int low = -100;
        int high = 100;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_isAbove)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
    }
}
