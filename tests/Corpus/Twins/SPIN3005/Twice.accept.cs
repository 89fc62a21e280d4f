// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Matches one field against two values.</summary>
[Spindle]
public sealed partial class Twice
{
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)]
    private void Count(in Datagram datagram) => _count++;
}
