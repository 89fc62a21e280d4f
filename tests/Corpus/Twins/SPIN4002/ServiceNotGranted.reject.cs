// expects: SPIN4002
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|DatagramArrived:7
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sends without the right to.</summary>
[Spindle]
public sealed partial class ServiceNotGranted(IUdp udp)
{
    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)]
    private void Reply(in Datagram datagram) => udp.TrySend(datagram.Source, 7, datagram.Payload);
}
