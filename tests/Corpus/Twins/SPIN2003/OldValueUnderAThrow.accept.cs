// expects: nothing
using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Adds to what a variable was, having asked what it has become.</summary>
[Spindle]
public sealed partial class OldValueUnderAThrow
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int most = BinaryPrimitives.ReadInt32BigEndian(datagram.Payload);
        int limit = most + (most < 10 ? 3 : (most = datagram.Payload[4]) <= 5 ? 2 : throw new InvalidOperationException());
        for (int turn = 0; turn <= Math.Min(limit, 100); turn++)
        {
            _sum += most;
        }
    }
}
