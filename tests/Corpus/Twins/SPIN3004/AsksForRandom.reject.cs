// expects: SPIN3004 at "random.Next"
// expects: SPIN3004 at "random"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by chance.</summary>
[Spindle]
public sealed partial class AsksForRandom(IRandom random)
{
    private long _chosen;

    [Handles<DatagramArrived>(Guard = nameof(IsChosen))]
    private void Count(in Datagram datagram) => _chosen++;

    private bool IsChosen(in Datagram datagram) => (random.Next() & 1) == 0;
}
