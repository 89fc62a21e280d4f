// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by the key alone.</summary>
[Spindle]
public sealed partial class Port
{
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)]
    private void Count(in Datagram datagram) => _count++;
}
