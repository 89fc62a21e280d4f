// expects: SPIN9001 at "#nullable disable"
// seen by: source, because whether the compiler was asked about null is not in what it wrote
#nullable disable
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
