// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Asks for a number.</summary>
[Spindle]
public sealed partial class Number(IUdp udp)
{
    [Handles<DatagramArrived>]
    private void Reply(in Datagram datagram) => udp.TrySend(datagram.Source, 7, datagram.Payload);
}
