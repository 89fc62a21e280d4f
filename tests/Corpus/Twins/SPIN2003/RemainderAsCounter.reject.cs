// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts round a ring.</summary>
[Spindle]
public sealed partial class RemainderAsCounter
{
    private long _turns;

    [Handles<DatagramArrived>]
    private void Turn(in Datagram datagram)
    {
        int at = 0;
        while (at < 16)
        {
            at = (at + 1) % 16;
            _turns++;
        }
    }
}
