// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Uses a static whose initialiser counts.</summary>
[Spindle]
public sealed partial class InAnInitializer
{
    private static readonly int s_depth = Depth(1_000);
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += s_depth;

    private static int Depth(int left)
    {
        int depth = 0;
        for (; left > 0; left--)
        {
            depth++;
        }

        return depth;
    }
}
