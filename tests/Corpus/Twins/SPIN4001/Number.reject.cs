// expects: SPIN4001 at "port"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Asks for a number.</summary>
[Spindle]
public sealed partial class Number(IUdp udp, int port)
{
    [Handles<DatagramArrived>]
    private void Reply(in Datagram datagram) => udp.TrySend(datagram.Source, (ushort)port, datagram.Payload);
}
