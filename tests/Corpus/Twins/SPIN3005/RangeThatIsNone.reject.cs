// expects: SPIN3005 at "Count"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Handles ports from the highest down.</summary>
[Spindle]
public sealed partial class Ports
{
    private long _count;

    [Handles<DatagramArrived>, MatchRange(nameof(Datagram.DestinationPort), 5010, 5000)]
    private void Count(in Datagram datagram) => _count++;
}
