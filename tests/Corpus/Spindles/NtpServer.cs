using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Answers NTP requests (RFC 5905) with the time since boot, as a clock of stratum 16.</summary>
[Spindle]
public sealed partial class NtpServer(IUdp udp, IClock clock)
{
    private const ushort Port = 123;
    private const int PacketLength = 48;
    private const byte ServerMode = 4;
    private const byte ClientMode = 3;
    private const byte Unsynchronised = 16;
    private const long NanosecondsPerSecond = 1_000_000_000;

    private long _served;

    [Handles<DatagramArrived>(Guard = nameof(IsRequest)), Match(nameof(Datagram.DestinationPort), Port)]
    private void Reply(in Datagram datagram)
    {
        ulong received = Timestamp(clock.Nanoseconds);
        Span<byte> reply = stackalloc byte[PacketLength];
        int version = (datagram.Payload[0] >> 3) & 7;
        reply[0] = (byte)((version << 3) | ServerMode);
        reply[1] = Unsynchronised;
        reply[2] = datagram.Payload[2];
        reply[3] = 0xEC;
        "INIT"u8.CopyTo(reply[12..]);
        datagram.Payload.Slice(40, 8).CopyTo(reply[24..]);
        BinaryPrimitives.WriteUInt64BigEndian(reply[32..], received);
        BinaryPrimitives.WriteUInt64BigEndian(reply[40..], Timestamp(clock.Nanoseconds));
        _served += udp.TrySend(datagram.Source, Port, reply) ? 1 : 0;
    }

    private static bool IsRequest(in Datagram datagram) =>
        datagram.Payload.Length >= PacketLength && (datagram.Payload[0] & 7) == ClientMode;

    private static ulong Timestamp(long nanoseconds)
    {
        ulong seconds = (ulong)(nanoseconds / NanosecondsPerSecond);
        ulong rest = (ulong)(nanoseconds % NanosecondsPerSecond);
        return (seconds << 32) | ((rest << 32) / NanosecondsPerSecond);
    }
}
