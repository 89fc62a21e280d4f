// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Matches a port that no port can be.</summary>
[Spindle]
public sealed partial class OutOfRange
{
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7_000)]
    private void Count(in Datagram datagram) => _count++;
}
