// expects: SPIN3016
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|DatagramArrived:7
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Would rewrite who sent a datagram, for handlers that trust what the kernel tells them.</summary>
[Spindle]
public sealed partial class Impostor
{
    private long _count;

    [Handles<DatagramArrived>(Filter = true), Match(nameof(Datagram.DestinationPort), 7)]
    private void Forge(ref Datagram datagram)
    {
        datagram = datagram with { Source = default };
        _count++;
    }
}
