// expects: SPIN3004 at "udp.TrySend"
// expects: SPIN3004 at "udp"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards and answers at once.</summary>
[Spindle]
public sealed partial class Sends(IUdp udp)
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsPing))]
    private void Count(in Datagram datagram)
    {
        _count++;
    }

    private bool IsPing(in Datagram datagram) => udp.TrySend(datagram.Source, 7, datagram.Payload);
}
