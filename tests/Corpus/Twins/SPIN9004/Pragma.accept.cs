// expects: nothing
// seen by: source, because a suppression changes nothing in what is compiled
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts.</summary>
[Spindle]
public sealed partial class Twin
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
