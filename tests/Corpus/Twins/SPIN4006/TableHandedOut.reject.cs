// expects: SPIN4006 at "s_table"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Hands its table out as a writable span.</summary>
[Spindle]
public sealed partial class TableHandedOut
{
    private static readonly byte[] s_table = [1, 2, 4, 8];
    private long _sum;

    [Handles<DatagramArrived>]
    private void Sum(in Datagram datagram)
    {
        Span<byte> table = s_table;
        _sum += table[datagram.DestinationPort & 3];
    }
}
