// expects: nothing
// seen by: source, because a pragma leaves no trace in an assembly
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Silences a safety rule.</summary>
[Spindle]
public sealed partial class PragmaOfARule
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
