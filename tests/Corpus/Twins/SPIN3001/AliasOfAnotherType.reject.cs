// expects: SPIN3001 at "Count"
using Spin;
using Spin.Net;
using Packet = Spin.Net.Ipv4Packet;

namespace Corpus;

/// <summary>Takes what only looks like a datagram.</summary>
[Spindle]
public sealed partial class AliasOfAnotherType
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Packet packet) => _count += packet.Payload.Length;
}
