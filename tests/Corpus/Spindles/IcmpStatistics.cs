using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts ICMP messages by type and verifies their checksums (RFC 792).</summary>
[Spindle]
public sealed partial class IcmpStatistics(ILog log)
{
    private const byte Protocol = 1;
    private const int HeaderLength = 8;
    private const byte Unreachable = 3;
    private const byte TimeExceeded = 11;

    private readonly long[] _types = new long[256];
    private long _damaged;
    private long _tooShort;

    [Handles<Ipv4PacketArrived>, Match(nameof(Ipv4Packet.Protocol), Protocol)]
    private bool Count(in Ipv4Packet packet)
    {
        ReadOnlySpan<byte> message = packet.Payload;
        if (message.Length < HeaderLength)
        {
            _tooShort++;
            return false;
        }

        if (Sum(message) != 0xFFFF)
        {
            _damaged++;
            return false;
        }

        byte type = message[0];
        _types[type]++;
        if (type is Unreachable or TimeExceeded)
        {
            log.Write(LogLevel.Debug, "icmp error", (type << 8) | message[1]);
        }

        return false;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        int at = 0;
        for (; at + 1 < bytes.Length; at += 2)
        {
            sum += BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        }

        if (at < bytes.Length)
        {
            sum += (uint)bytes[at] << 8;
        }

        while (sum >> 16 != 0)
        {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return sum;
    }
}
