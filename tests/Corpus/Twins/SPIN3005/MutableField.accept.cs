// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Matches a field of its own that can change.</summary>
[Spindle]
public sealed partial class MutableField
{
    private readonly ushort _port = 7;
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), nameof(_port))]
    private void Count(in Datagram datagram) => _count += _port;
}
