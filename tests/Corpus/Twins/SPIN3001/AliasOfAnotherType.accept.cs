// expects: nothing
using Spin;
using Spin.Net;
using Packet = Spin.Net.Datagram;

namespace Corpus;

/// <summary>Takes what only looks like a datagram.</summary>
[Spindle]
public sealed partial class AliasOfAnotherType
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Packet packet) => _count += packet.Payload.Length;
}
