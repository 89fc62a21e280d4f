// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a port that no port is.</summary>
[Spindle]
public sealed partial class BeyondItsType
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsHigh))]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsHigh(in Datagram datagram) => datagram.Source.Port > 7_000;
}
