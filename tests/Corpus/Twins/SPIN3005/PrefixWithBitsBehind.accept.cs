// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Handles what comes from a network.</summary>
[Spindle]
public sealed partial class Network
{
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 9), MatchPrefix(nameof(Datagram.Source), "10.0.2.0/24")]
    private void Count(in Datagram datagram) => _count++;
}
