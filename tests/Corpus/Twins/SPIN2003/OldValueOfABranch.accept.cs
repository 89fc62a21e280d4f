// expects: nothing
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
            at = (_isOdd ? other++ * 0 : other++ * 0) + 1 + at;
        }
    }
}
