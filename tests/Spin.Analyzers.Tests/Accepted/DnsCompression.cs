using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Follows compressed names (RFC 1035, 4.1.4) with a bounded number of jumps.</summary>
[Spindle]
public sealed partial class DnsCompression
{
    private const int MaxJumps = 16;

    private int _nameLength;

    [Handles<DatagramArrived>]
    private void Read(in Datagram datagram) => _nameLength = NameLength(datagram.Payload, 12);

    private static int NameLength(ReadOnlySpan<byte> message, int at)
    {
        int total = 0;
        for (int jumps = 0; jumps < MaxJumps; jumps++)
        {
            int pointer = ReadLabels(message, ref at, ref total);
            if (pointer < 0)
            {
                return total;
            }

            at = pointer;
        }

        return -1;
    }

    private static int ReadLabels(ReadOnlySpan<byte> message, ref int at, ref int total)
    {
        ReadOnlySpan<byte> rest = at < message.Length ? message[at..] : default;
        while (!rest.IsEmpty)
        {
            int length = rest[0];
            if (length == 0)
            {
                return -1;
            }

            if ((length & 0xC0) == 0xC0)
            {
                return rest.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(rest) & 0x3FFF : -1;
            }

            if (length >= rest.Length)
            {
                return -1;
            }

            total += length + 1;
            rest = rest[(length + 1)..];
        }

        return -1;
    }
}
