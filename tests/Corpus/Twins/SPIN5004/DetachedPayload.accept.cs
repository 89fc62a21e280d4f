// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a copy.</summary>
[Spindle]
public sealed partial class Keeper
{
    private readonly byte[] _last = new byte[OwnedDatagram.LongestPayload];

    /// <summary>How long the last was.</summary>
    public int Length { get; private set; }

    /// <summary>Its first byte.</summary>
    public byte First => _last[0];

    [Handles<DatagramArrived>(Async = true), Match(nameof(Datagram.DestinationPort), 9)]
    private void Keep(OwnedDatagram datagram) => Length = datagram.Payload.TryCopyTo(_last) ? datagram.Payload.Length : 0;
}
