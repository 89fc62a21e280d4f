// expects: SPIN3017 at "Echo"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Echoes.</summary>
[Spindle]
public sealed partial class Echo<T>
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
