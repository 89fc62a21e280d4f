// expects: SPIN2002 at "strands.Sleep"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sleeps in a packet handler.</summary>
[Spindle]
public sealed partial class Sleep(IStrands strands)
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        strands.Sleep(1);
        _count++;
    }
}
