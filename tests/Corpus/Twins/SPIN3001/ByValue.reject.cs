// expects: SPIN3001 at "Count"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Takes the datagram by value.</summary>
[Spindle]
public sealed partial class ByValue
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(Datagram datagram) => _count += datagram.Payload.Length;
}
