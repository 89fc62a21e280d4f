// expects: SPIN2003 at "for…"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Moves by a step that may be nothing.</summary>
[Spindle]
public sealed partial class StepOfAField
{
   private int _step;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        for (int i = 0; i < 10; i += _step)
        {
            _sum++;
        }

       _step = datagram.DestinationPort;
    }
}
