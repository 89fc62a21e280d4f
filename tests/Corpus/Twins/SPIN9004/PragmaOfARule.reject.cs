// expects: SPIN9004 at "SPIN4006"
// seen by: source, because a pragma leaves no trace in an assembly
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Silences a safety rule.</summary>
[Spindle]
public sealed partial class PragmaOfARule
{
    #pragma warning disable SPIN4006
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
