// expects: nothing
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
       _count += s_counts.Length;
    }
}
