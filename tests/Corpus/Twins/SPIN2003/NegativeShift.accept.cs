// expects: nothing
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Shifts a number that may be negative.</summary>
[Spindle]
public sealed partial class NegativeShift
{
    private long _bits;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        uint value = BinaryPrimitives.ReadUInt32BigEndian(datagram.Payload);
        while (value != 0)
        {
            _bits++;
            value >>= 1;
        }
    }
}
