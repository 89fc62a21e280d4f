// expects: SPIN2003 at "left"
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
        left += datagram.Payload.IsEmpty ? 0 : 1;
        _turns++;
        if (left > 0)
        {
            goto again;
        }
    }
}
