// expects: SPIN4006 at "s_table"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes its table under another name.</summary>
[Spindle]
public sealed partial class TableUnderAnotherName
{
    private static readonly int[] s_table = [1, 2, 4, 8];
    private readonly int[] _table = [1, 2, 4, 8];

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int[] table = s_table;
        table[datagram.DestinationPort & 3]++;
    }
}
