// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Names a guard that returns a number.</summary>
[Spindle]
public sealed partial class ReturnsANumber
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(Weight))]
    private void Count(in Datagram datagram) => _count++;

    private static bool Weight(in Datagram datagram) => datagram.Payload.Length > 0;
}
