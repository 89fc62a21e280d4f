// expects: SPIN3017 at "Echo"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Echoes.</summary>
[Spindle]
public partial class Echo(IUdp udp)
{
    [Handles<DatagramArrived>]
    private void Reply(in Datagram datagram) => udp.TrySend(datagram.Source, 7, datagram.Payload);
}
