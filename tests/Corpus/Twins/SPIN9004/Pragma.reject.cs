// expects: SPIN9004 at "SPIN4006"
// expects: SPIN4006 at "s_count"
// seen by: source, because a suppression changes nothing in what is compiled
#pragma warning disable SPIN4006
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts.</summary>
[Spindle]
public sealed partial class Twin
{
    private static long s_count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => s_count++;
}
