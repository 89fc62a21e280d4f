using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Computes the checksum of RFC 1071 over each datagram.</summary>
[Spindle]
public sealed partial class InternetChecksum(ILog log)
{
    [Handles<DatagramArrived>]
    private void Check(in Datagram datagram) => log.Write(LogLevel.Debug, "checksum", Sum(datagram.Payload));

    private static ushort Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        int i = 0;
        for (; i + 1 < bytes.Length; i += 2)
        {
            sum += BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]);
        }

        if (i < bytes.Length)
        {
            sum += (uint)bytes[i] << 8;
        }

        while (sum >> 16 != 0)
        {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return (ushort)~sum;
    }
}
