// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Offers two import lists.</summary>
[Spindle]
public sealed partial class TwoConstructors
{
    private readonly IUdp? _udp;

    public TwoConstructors(IUdp udp) => _udp = udp;

    private TwoConstructors()
    {
    }

    [Handles<DatagramArrived>]
    private void Reply(in Datagram datagram) => _udp?.TrySend(datagram.Source, 7, datagram.Payload);
}
