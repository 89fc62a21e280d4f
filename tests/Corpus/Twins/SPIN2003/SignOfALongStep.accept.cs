// expects: nothing
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Steps by a number that has no sign.</summary>
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
            at += number;
            _sum++;
        }
    }
}
