// expects: SPIN3021 at "IsMine"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a field against the key.</summary>
[Spindle]
public sealed partial class ReadonlyField
{
    private readonly ushort _port = 7;
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsMine))]
    private void Count(in Datagram datagram) => _count++;

    private bool IsMine(in Datagram datagram) => _port == datagram.DestinationPort;
}
