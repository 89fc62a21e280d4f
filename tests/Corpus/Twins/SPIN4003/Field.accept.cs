// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps its right to send for all.</summary>
[Spindle]
public sealed partial class Field
{
    private readonly IUdp _udp;

    public Field(IUdp udp) => _udp = udp;

    [Handles<DatagramArrived>]
    private void Reply(in Datagram datagram) => _udp.TrySend(datagram.Source, 7, datagram.Payload);
}
