// expects: nothing
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
        Span<int> fields = stackalloc int[] { datagram.Payload.Length, datagram.DestinationPort };
        foreach (int field in fields)
        {
            _sum += field;
        }
    }
}
