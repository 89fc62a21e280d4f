// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Copies after the raise, on a strand, where memory may be had.</summary>
[Spindle]
public sealed partial class Copier
{
    private byte[] _last = [];

    /// <summary>How long the last was.</summary>
    public int Length => _last.Length;

    [Handles<DatagramArrived>(Async = true), Match(nameof(Datagram.DestinationPort), 9)]
    private void Keep(OwnedDatagram datagram) => _last = datagram.Payload.ToArray();
}
