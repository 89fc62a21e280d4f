// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards against its own match.</summary>
[Spindle]
public sealed partial class AgainstItsMatch
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsHigh)), Match(nameof(Datagram.DestinationPort), 7)]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsHigh(in Datagram datagram) => datagram.Source.Port > 1024;
}
