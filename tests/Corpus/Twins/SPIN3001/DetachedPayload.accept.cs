// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Runs after the raise, on a datagram of its own.</summary>
[Spindle]
public sealed partial class Noter
{
    private long _bytes;

    [Handles<DatagramArrived>(Async = true), Match(nameof(Datagram.DestinationPort), 9)]
    private void Note(OwnedDatagram datagram) => _bytes += datagram.Payload.Length;
}
