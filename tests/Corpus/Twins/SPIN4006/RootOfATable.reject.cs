// expects: SPIN4006 at "s_counts"
using System.Collections;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Asks a fixed table for itself.</summary>
[Spindle]
public sealed partial class RootOfATable
{
    private static readonly int[] s_counts = [0, 0];
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
       object table = s_counts.SyncRoot;
       ((int[])table)[0]++;
    }
}
