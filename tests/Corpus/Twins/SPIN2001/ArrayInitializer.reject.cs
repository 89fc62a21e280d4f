// expects: SPIN2001 at "{ datagram.Payload.Length, datagram.DestinationPort }"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sums two fields of the header.</summary>
[Spindle]
public sealed partial class ArrayInitializer
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Sum(in Datagram datagram)
    {
        int[] fields = { datagram.Payload.Length, datagram.DestinationPort };
        foreach (int field in fields)
        {
            _sum += field;
        }
    }
}
