// expects: SPIN4006 at "s_count"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in a static.</summary>
[Spindle]
public sealed partial class Counter
{
    private static long s_count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => s_count++;
}
