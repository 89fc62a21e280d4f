using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Walks the labels of the first question of a DNS message (RFC 1035, 4.1.2).</summary>
[Spindle]
public sealed partial class DnsQuestion(ILog log)
{
    private const int HeaderLength = 12;
    private const int MaxLabel = 63;

    [Handles<DatagramArrived>(Guard = nameof(IsQuery)), Match(nameof(Datagram.DestinationPort), 53)]
    private void Read(in Datagram datagram)
    {
        ReadOnlySpan<byte> message = datagram.Payload;
        int at = HeaderLength;
        int labels = 0;
        while (at < message.Length)
        {
            int length = message[at];
            if (length == 0)
            {
                break;
            }

            if (length > MaxLabel)
            {
                return;
            }

            labels++;
            at += length + 1;
        }

        log.Write(LogLevel.Information, "labels", labels);
    }

    private static bool IsQuery(in Datagram datagram) =>
        datagram.Payload.Length > HeaderLength && (datagram.Payload[2] & 0x80) == 0 && BinaryPrimitives.ReadUInt16BigEndian(datagram.Payload[4..]) == 1;
}
