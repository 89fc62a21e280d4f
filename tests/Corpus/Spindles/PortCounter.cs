using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts datagrams by port; port 9000 answers with the count of the port that it is asked for.</summary>
[Spindle]
public sealed partial class PortCounter(IUdp udp)
{
    private const ushort Port = 9000;

    private readonly long[] _counts = new long[ushort.MaxValue + 1];

    [Handles<Ipv4PacketArrived>(Order = Order.First), Match(nameof(Ipv4Packet.Protocol), (byte)17)]
    private bool Count(in Ipv4Packet packet)
    {
        ReadOnlySpan<byte> header = packet.Payload;
        if (header.Length >= 4)
        {
            _counts[BinaryPrimitives.ReadUInt16BigEndian(header[2..])]++;
        }

        return false;                       // not taken: others see it too
    }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Answer(in Datagram datagram)
    {
        ReadOnlySpan<byte> question = datagram.Payload;
        Span<byte> answer = stackalloc byte[sizeof(long)];
        long count = question.Length >= 2 ? _counts[BinaryPrimitives.ReadUInt16BigEndian(question)] : -1;
        BinaryPrimitives.WriteInt64BigEndian(answer, count);
        udp.TrySend(datagram.Source, Port, answer);
    }
}
