// expects: SPIN2014 at "datagram.Payload[0]"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads a byte that may not be there.</summary>
[Spindle]
public sealed partial class FirstByte
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsRequest))]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsRequest(in Datagram datagram) => datagram.Payload[0] == 1;
}
