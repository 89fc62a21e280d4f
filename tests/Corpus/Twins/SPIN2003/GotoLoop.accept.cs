// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Jumps back.</summary>
[Spindle]
public sealed partial class GotoLoop
{
    private int _turns;

    [Handles<DatagramArrived>]
    private void Turn(in Datagram datagram)
    {
        int left = 8;
    again:
        left -= 1;
        _turns++;
        if (left > 0)
        {
            goto again;
        }
    }
}
