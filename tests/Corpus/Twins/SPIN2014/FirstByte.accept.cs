// expects: nothing
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

    private static bool IsRequest(in Datagram datagram) => datagram.Payload.Length >= 1 && datagram.Payload[0] == 1;
}
