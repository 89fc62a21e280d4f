// expects: SPIN5004 at "datagram"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps an object that another datagram will be copied into.</summary>
[Spindle]
public sealed partial class Keeper
{
    private OwnedDatagram? _last;

    /// <summary>How long the last was.</summary>
    public int Length => _last is { } last ? last.Payload.Length : 0;

    [Handles<DatagramArrived>(Async = true), Match(nameof(Datagram.DestinationPort), 9)]
    private void Keep(OwnedDatagram datagram) => _last = datagram;
}
