// expects: SPIN3021 at "IsEcho"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by the key alone.</summary>
[Spindle]
public sealed partial class Port
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsEcho))]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsEcho(in Datagram datagram) => datagram.DestinationPort == 7;
}
