// expects: SPIN2001 at "Positions"
// expects: SPIN2001 at "Positions(datagram.Payload.Length)"
// expects: SPIN2003 at "foreach"
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
        foreach (int position in Positions(datagram.Payload.Length))
        {
            _sum += datagram.Payload[position];
        }
    }

    private static IEnumerable<int> Positions(int length)
    {
        for (int position = 0; position < length; position++)
        {
            yield return position;
        }
    }
}
