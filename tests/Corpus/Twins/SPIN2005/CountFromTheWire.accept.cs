// expects: nothing
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
        uint count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(datagram.Payload), 64);
        for (uint i = 0; i < count; i++)
        {
            _sum += i;
        }
    }
}
