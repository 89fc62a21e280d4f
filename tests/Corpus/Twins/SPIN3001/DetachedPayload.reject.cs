// expects: SPIN3001 at "Note"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Runs after the raise, and wants what is gone by then.</summary>
[Spindle]
public sealed partial class Noter
{
    private long _bytes;

    [Handles<DatagramArrived>(Async = true), Match(nameof(Datagram.DestinationPort), 9)]
    private void Note(in Datagram datagram) => _bytes += datagram.Payload.Length;
}
