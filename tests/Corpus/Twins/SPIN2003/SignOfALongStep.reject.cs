// expects: SPIN2003 at "while"
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Steps by a number whose sign is read when it becomes longer.</summary>
[Spindle]
public sealed partial class SignOfALongStep
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        uint number = BinaryPrimitives.ReadUInt32BigEndian(datagram.Payload);
        if (number == 0)
        {
            return;
        }

        long at = 0;
        while (at < 1_000)
        {
            at += (int)number;
            _sum++;
        }
    }
}
