// expects: SPIN2004 at "s_depth"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Uses a static whose initialiser recurses.</summary>
[Spindle]
public sealed partial class InAnInitializer
{
    private static readonly int s_depth = Depth(100_000);
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += s_depth;

    private static int Depth(int left) => left == 0 ? 0 : 1 + Depth(left - 1);
}
