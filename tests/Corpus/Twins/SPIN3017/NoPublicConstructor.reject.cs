// expects: SPIN3017 at "NoPublicConstructor"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Hides its constructor.</summary>
[Spindle]
public sealed partial class NoPublicConstructor
{
    private readonly IUdp _udp;

    internal NoPublicConstructor(IUdp udp) => _udp = udp;

    [Handles<DatagramArrived>]
    private void Reply(in Datagram datagram) => _udp.TrySend(datagram.Source, 7, datagram.Payload);
}
