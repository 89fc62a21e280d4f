// expects: SPIN4006 at "s_table"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Returns a place in its table.</summary>
[Spindle]
public sealed partial class ElementByReference
{
    private static readonly long[] s_table = new long[4];
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => Slot(datagram.DestinationPort & 3)++;

    private static ref long Slot(int index) => ref s_table[index];
}
