// expects: SPIN3016
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Handles datagrams that nobody granted.</summary>
[Spindle]
public sealed partial class NotGranted
{
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)]
    private void Count(in Datagram datagram) => _count++;
}
