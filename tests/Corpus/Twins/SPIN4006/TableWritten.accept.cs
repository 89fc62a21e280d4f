// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes into a fixed table.</summary>
[Spindle]
public sealed partial class TableWritten
{
    private static readonly int[] s_table = [1, 2, 4, 8];
    private readonly int[] _table = [1, 2, 4, 8];

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _table[datagram.DestinationPort & 3] += s_table[0];
}
