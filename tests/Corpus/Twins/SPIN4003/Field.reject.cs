// expects: SPIN4003 at "s_udp"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps its right to send for all.</summary>
[Spindle]
public sealed partial class Field
{
    private static IUdp? s_udp;

    public Field(IUdp udp) => s_udp = udp;

    [Handles<DatagramArrived>]
    private void Reply(in Datagram datagram) => s_udp?.TrySend(datagram.Source, 7, datagram.Payload);
}
