// expects: SPIN9001 at "#nullable disable"
// seen by: source, because what the compiler was not asked leaves no trace
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Turns the checks of null off.</summary>
[Spindle]
public sealed partial class NullableDirective
{
    #nullable disable
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
