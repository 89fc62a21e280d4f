// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Adds what a branch computes, which changes the counter meanwhile.</summary>
[Spindle]
public sealed partial class OldValueOfABranch
{
    private bool _isOdd;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int at = 0;
        int other = 0;
        while (at < 10)
        {
            at = at + (_isOdd ? at++ * 0 : at++ * 0);
        }
    }
}
