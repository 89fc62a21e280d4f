// expects: SPIN9001 at "#nullable disable warnings"
// seen by: source, because whether the compiler was asked about null is not in what it wrote
using Spin;
using Spin.Net;

namespace Corpus;

#nullable disable warnings
/// <summary>Counts.</summary>
[Spindle]
public sealed partial class Twin
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
