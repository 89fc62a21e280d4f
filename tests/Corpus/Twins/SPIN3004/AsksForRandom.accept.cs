// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by chance.</summary>
[Spindle]
public sealed partial class AsksForRandom(IRandom random)
{
    private long _chosen;

    [Handles<DatagramArrived>(Guard = nameof(IsChosen))]
    private void Count(in Datagram datagram) => _chosen += (long)(random.Next() & 1);

    private static bool IsChosen(in Datagram datagram) => (datagram.Source.Port & 1) == 0;
}
