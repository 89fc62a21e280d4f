// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Handles ports from the lowest up.</summary>
[Spindle]
public sealed partial class Ports
{
    private long _count;

    [Handles<DatagramArrived>, MatchRange(nameof(Datagram.DestinationPort), 5000, 5010)]
    private void Count(in Datagram datagram) => _count++;
}
