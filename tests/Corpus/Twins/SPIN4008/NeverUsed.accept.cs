// expects: nothing
// seen by: source, because what is imported and not used is harmless, and the compiled constructor says no more
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
