// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a field against the key.</summary>
[Spindle]
public sealed partial class ReadonlyField
{
    private readonly ushort _port = 7;
    private long _count;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), nameof(_port))]
    private void Count(in Datagram datagram) => _count++;
}
