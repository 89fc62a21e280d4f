// expects: nothing
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Lends a place of its table to an atomic increment.</summary>
[Spindle]
public sealed partial class TableLentByReference
{
    private static readonly int[] s_counts = new int[4];
    private int _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _sum += s_counts[0];
}
