// expects: SPIN2001 at "datagram.Payload.ToArray"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Copies in the raise.</summary>
[Spindle]
public sealed partial class Copier
{
    private byte[] _last = [];

    /// <summary>How long the last was.</summary>
    public int Length => _last.Length;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 9)]
    private void Keep(in Datagram datagram) => _last = datagram.Payload.ToArray();
}
