// expects: nothing
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks the positions.</summary>
[Spindle]
public sealed partial class Iterator
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Sum(in Datagram datagram)
    {
        for (int position = 0; position < datagram.Payload.Length; position += 2)
        {
            _sum += datagram.Payload[position];
        }
    }
}
