using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Answers questions for one name with one address.</summary>
[Spindle]
public sealed partial class DnsResponder(IUdp udp)
{
    private const ushort Port = 53;
    private const int HeaderLength = 12;
    private const int AnswerLength = 16;
    private const int MaxMessage = 512;

    private readonly Ipv4Address _address = new(10, 0, 2, 15);
    private long _answered;
    private long _refused;

    private static ReadOnlySpan<byte> Name => [4, (byte)'s', (byte)'p', (byte)'i', (byte)'n', 5, (byte)'l', (byte)'o', (byte)'c', (byte)'a', (byte)'l', 0];

    [Handles<DatagramArrived>(Guard = nameof(IsQuestion)), Match(nameof(Datagram.DestinationPort), Port)]
    private void Answer(in Datagram datagram)
    {
        int questionLength = Name.Length + 4;
        ReadOnlySpan<byte> query = datagram.Payload;
        if (query.Length < HeaderLength + questionLength || !SameName(query.Slice(HeaderLength, Name.Length)))
        {
            _refused++;
            return;
        }

        Span<byte> reply = stackalloc byte[MaxMessage];
        query[..(HeaderLength + questionLength)].CopyTo(reply);
        reply[2] = 0x84;
        reply[3] = 0;
        BinaryPrimitives.WriteUInt16BigEndian(reply[6..], 1);
        BinaryPrimitives.WriteUInt32BigEndian(reply[8..], 0);
        Span<byte> record = reply.Slice(HeaderLength + questionLength, AnswerLength);
        BinaryPrimitives.WriteUInt16BigEndian(record, 0xC00C);
        BinaryPrimitives.WriteUInt16BigEndian(record[2..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(record[4..], 1);
        BinaryPrimitives.WriteUInt32BigEndian(record[6..], 60);
        BinaryPrimitives.WriteUInt16BigEndian(record[10..], 4);
        BinaryPrimitives.WriteUInt32BigEndian(record[12..], _address.Value);
        if (udp.TrySend(datagram.Source, Port, reply[..(HeaderLength + questionLength + AnswerLength)]))
        {
            _answered++;
        }
    }

    private static bool IsQuestion(in Datagram datagram) =>
        datagram.Payload.Length >= HeaderLength && (datagram.Payload[2] & 0xF8) == 0 && BinaryPrimitives.ReadUInt16BigEndian(datagram.Payload[4..]) == 1;

    private static bool SameName(ReadOnlySpan<byte> asked)
    {
        ReadOnlySpan<byte> own = Name;
        for (int i = 0; i < own.Length; i++)
        {
            if (ToLower(asked[i]) != own[i])
            {
                return false;
            }
        }

        return true;
    }

    private static byte ToLower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
}
