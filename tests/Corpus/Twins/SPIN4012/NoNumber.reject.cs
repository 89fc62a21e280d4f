// expects: SPIN4012
// expects: SPIN3016
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|DatagramArrived:7,seven
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Is granted a port that is no number.</summary>
[Spindle]
public sealed partial class NoNumber
{
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)]
    private void Count(in Datagram datagram) => _count++;
}
