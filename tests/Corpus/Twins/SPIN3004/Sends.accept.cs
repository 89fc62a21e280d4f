// expects: nothing
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
        udp.TrySend(datagram.Source, 7, datagram.Payload);
        _count++;
    }

    private static bool IsPing(in Datagram datagram) => datagram.Source.Port == 7;
}
