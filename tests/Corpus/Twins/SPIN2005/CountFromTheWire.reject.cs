// expects: SPIN2005 at "for"
using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sums as often as the packet says.</summary>
[Spindle]
public sealed partial class CountFromTheWire
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Sum(in Datagram datagram)
    {
        uint count = BinaryPrimitives.ReadUInt32BigEndian(datagram.Payload);
        for (uint i = 0; i < count; i++)
        {
            _sum += i;
        }
    }
}
