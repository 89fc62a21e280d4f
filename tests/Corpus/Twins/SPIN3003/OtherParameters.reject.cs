// expects: SPIN3003 at "IsShort"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Names a guard of another event.</summary>
[Spindle]
public sealed partial class OtherParameters
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsShort))]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsShort(in EthernetFrame datagram) => datagram.Payload.Length < 8;
}
