// expects: SPIN3010 at "Note"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Has a capacity, but no queue.</summary>
[Spindle]
public sealed partial class Noter
{
    private long _bytes;

    [Handles<DatagramArrived>(Capacity = 8), Match(nameof(Datagram.DestinationPort), 9)]
    private void Note(in Datagram datagram) => _bytes += datagram.Payload.Length;
}
