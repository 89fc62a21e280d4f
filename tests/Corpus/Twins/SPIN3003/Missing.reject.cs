// expects: SPIN3003 at ""IsShort""
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Names a guard that is not there.</summary>
[Spindle]
public sealed partial class Missing
{
    private long _count;

    [Handles<DatagramArrived>(Guard = "IsShort")]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsShorter(in Datagram datagram) => datagram.Payload.IsEmpty;
}
