// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Matches a field that a datagram does not have.</summary>
[Spindle]
public sealed partial class NoSuchField
{
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)]
    private void Count(in Datagram datagram) => _count++;
}
