// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Moves by a step that may be nothing.</summary>
[Spindle]
public sealed partial class StepOfAField
{
   private const int _step = 2;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        for (int i = 0; i < 10; i += _step)
        {
            _sum++;
        }
    }
}
