// expects: SPIN2003 at "while"
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Checks a number without sign as if it had one.</summary>
[Spindle]
public sealed partial class CheckedWithASign
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        uint bits = BinaryPrimitives.ReadUInt32BigEndian(datagram.Payload);
        while (bits < 4_294_967_294)
        {
            bits = (uint)checked(unchecked((int)bits) + 5);
            _sum++;
        }
    }
}
