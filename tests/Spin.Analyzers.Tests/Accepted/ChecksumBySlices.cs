using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>The same checksum, eating a span from its front.</summary>
[Spindle]
public sealed partial class ChecksumBySlices
{
    private ushort _last;

    [Handles<DatagramArrived>]
    private void Check(in Datagram datagram)
    {
        ReadOnlySpan<byte> rest = datagram.Payload;
        ulong sum = 0;
        while (rest.Length >= 2)
        {
            sum += BinaryPrimitives.ReadUInt16BigEndian(rest);
            rest = rest[2..];
        }

        if (!rest.IsEmpty)
        {
            sum += (ulong)rest[0] << 8;
        }

        while (sum > 0xFFFF)
        {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        _last = (ushort)~sum;
    }
}
