// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Suppresses a safety rule.</summary>
[Spindle]
public sealed partial class SuppressMessage
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
