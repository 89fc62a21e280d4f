// expects: SPIN3003 at "IsShort"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by an instance that it does not use.</summary>
[Spindle]
public sealed partial class InstanceWithoutNeed
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsShort))]
    private void Count(in Datagram datagram) => _count++;

    private bool IsShort(in Datagram datagram) => datagram.Payload.Length < 8;
}
