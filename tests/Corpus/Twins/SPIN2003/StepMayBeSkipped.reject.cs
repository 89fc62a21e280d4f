// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts zeros, and stops counting at the first.</summary>
[Spindle]
public sealed partial class StepMayBeSkipped
{
    private int _zeros;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int at = 0;
        while (at < datagram.Payload.Length)
        {
            if (datagram.Payload[at] == 0)
            {
                _zeros++;
                continue;
            }

            at++;
        }
    }
}
