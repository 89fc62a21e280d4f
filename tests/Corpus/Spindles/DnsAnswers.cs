using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Collects addresses from DNS answers (RFC 1035), following compressed names.</summary>
[Spindle]
public sealed partial class DnsAnswers(ILog log)
{
    private const int HeaderLength = 12;
    private const int MaxJumps = 8;
    private const int MaxRecords = 32;
    private const ushort TypeA = 1;
    private const ushort ClassInternet = 1;

    private readonly uint[] _addresses = new uint[64];
    private int _next;

    [Handles<DatagramArrived>(Guard = nameof(IsAnswer))]
    private void Read(in Datagram datagram)
    {
        ReadOnlySpan<byte> message = datagram.Payload;
        int questions = Math.Min((int)BinaryPrimitives.ReadUInt16BigEndian(message[4..]), MaxRecords);
        int answers = Math.Min((int)BinaryPrimitives.ReadUInt16BigEndian(message[6..]), MaxRecords);
        int at = HeaderLength;
        for (int question = 0; question < questions; question++)
        {
            if (!TrySkipName(message, ref at) || at + 4 > message.Length)
            {
                return;
            }

            at += 4;
        }

        for (int answer = 0; answer < answers; answer++)
        {
            if (!TrySkipName(message, ref at) || at + 10 > message.Length)
            {
                return;
            }

            ReadOnlySpan<byte> record = message[at..];
            int length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            if (length > record.Length - 10)
            {
                return;
            }

            if (BinaryPrimitives.ReadUInt16BigEndian(record) == TypeA && BinaryPrimitives.ReadUInt16BigEndian(record[2..]) == ClassInternet && length == 4)
            {
                Keep(BinaryPrimitives.ReadUInt32BigEndian(record[10..]));
            }

            at += 10 + length;
        }
    }

    private static bool IsAnswer(in Datagram datagram) =>
        datagram.Source.Port == 53 && datagram.Payload.Length > HeaderLength && (datagram.Payload[2] & 0x80) != 0;

    private static bool TrySkipName(ReadOnlySpan<byte> message, ref int at)
    {
        int position = at;
        for (int label = 0; label < 128; label++)
        {
            if (position >= message.Length)
            {
                return false;
            }

            int length = message[position];
            if (length == 0)
            {
                at = position + 1;
                return true;
            }

            if ((length & 0xC0) == 0xC0)
            {
                at = position + 2;
                return IsSoundPointer(message, position);
            }

            position += length + 1;
        }

        return false;
    }

    private static bool IsSoundPointer(ReadOnlySpan<byte> message, int position)
    {
        int jumps = 0;
        while (position + 1 < message.Length && (message[position] & 0xC0) == 0xC0)
        {
            if (++jumps > MaxJumps)
            {
                return false;
            }

            position = BinaryPrimitives.ReadUInt16BigEndian(message[position..]) & 0x3FFF;
        }

        return position < message.Length;
    }

    private void Keep(uint address)
    {
        _addresses[_next] = address;
        _next = (_next + 1) % _addresses.Length;
        log.Write(LogLevel.Debug, "address", address);
    }
}
