// expects: nothing
using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts on its way out, up to a limit that was being made smaller.</summary>
[Spindle]
public sealed partial class LimitBeforeTheFault
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int limit = BinaryPrimitives.ReadInt32BigEndian(datagram.Payload);
        try
        {
            while (limit > 100)
            {
                _sum += datagram.Payload[limit & 63];
                limit >>= 1;
            }
        }
        finally
        {
            for (int turn = 0; turn <= Math.Min(limit, 100); turn++)
            {
                _sum++;
            }
        }
    }
}
