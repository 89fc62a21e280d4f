// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes one of two tables.</summary>
[Spindle]
public sealed partial class ChosenTable
{
    private static readonly int[] s_table = [1, 2, 4, 8];
    private readonly int[] _low = [1, 2, 4, 8];
    private readonly int[] _high = [1, 2, 4, 8];

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => (datagram.DestinationPort > 1023 ? _high : _low)[0] += s_table[1];
}
