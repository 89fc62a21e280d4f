// expects: SPIN2003 at "while"
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Shifts a number without sign as if it had one.</summary>
[Spindle]
public sealed partial class ShiftWithASign
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        uint bits = BinaryPrimitives.ReadUInt32BigEndian(datagram.Payload);
        while (bits != 0)
        {
            bits = (uint)((int)bits >> 1);
            _sum++;
        }
    }
}
