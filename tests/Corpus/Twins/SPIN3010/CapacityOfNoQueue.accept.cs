// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Lags at most eight datagrams behind.</summary>
[Spindle]
public sealed partial class Noter
{
    private long _bytes;

    [Handles<DatagramArrived>(Async = true, Capacity = 8), Match(nameof(Datagram.DestinationPort), 9)]
    private void Note(OwnedDatagram datagram) => _bytes += datagram.Payload.Length;
}
