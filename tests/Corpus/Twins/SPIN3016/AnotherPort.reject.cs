// expects: SPIN3016
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|DatagramArrived:7
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Handles a port beside the granted one.</summary>
[Spindle]
public sealed partial class AnotherPort
{
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 9)]
    private void Count(in Datagram datagram) => _count++;
}
