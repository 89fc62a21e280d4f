// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Echoes.</summary>
[Spindle]
public sealed partial class Echo
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
