// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by two things that cannot both be.</summary>
[Spindle]
public sealed partial class Contradiction
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsOdd))]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsOdd(in Datagram datagram) => datagram.Source.Port < 10 || datagram.Source.Port > 20;
}
