// expects: SPIN3001 at "Count"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Returns what the event does not ask for.</summary>
[Spindle]
public sealed partial class Result
{
    private long _count;

    [Handles<DatagramArrived>]
    private long Count(in Datagram datagram) => ++_count;
}
