// expects: SPIN3005 at "Count"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Matches one field against two values.</summary>
[Spindle]
public sealed partial class Twice
{
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7), Match(nameof(Datagram.DestinationPort), 9)]
    private void Count(in Datagram datagram) => _count++;
}
