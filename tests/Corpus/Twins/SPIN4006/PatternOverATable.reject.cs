// expects: SPIN4006 at "s_counts"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Gives a fixed table another name by a pattern.</summary>
[Spindle]
public sealed partial class PatternOverATable
{
    private static readonly int[] s_counts = [0, 0];

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
       if (s_counts is { Length: > 1 } counts)
       {
           counts[0]++;
       }
    }

    private long _count;
}
