using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps the last lines that it was sent, in a ring of bytes with length prefixes, and reads them back.</summary>
[Spindle]
public sealed partial class RingLog(IUdp udp)
{
    private const ushort Port = 9300;
    private const int Size = 4096;
    private const int MaxLine = 200;

    private readonly byte[] _ring = new byte[Size];
    private int _head;
    private int _length;
    private long _lines;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Serve(in Datagram datagram)
    {
        if (datagram.Payload.IsEmpty)
        {
            ReadOldest(datagram.Source);
            return;
        }

        int length = Math.Min(datagram.Payload.Length, MaxLine);
        for (int dropped = 0; dropped < MaxLine && Size - _length < length + 1; dropped++)
        {
            DropOldest();
        }

        Append((byte)length);
        foreach (byte value in datagram.Payload[..length])
        {
            Append(value);
        }

        _lines++;
    }

    private void Append(byte value)
    {
        _ring[(_head + _length) % Size] = value;
        _length++;
    }

    private void DropOldest()
    {
        int step = 1 + _ring[_head];
        _head = (_head + step) % Size;
        _length -= step;
        _lines--;
    }

    private void ReadOldest(Endpoint to)
    {
        if (_lines == 0)
        {
            return;
        }

        Span<byte> line = stackalloc byte[MaxLine];
        int length = _ring[_head];
        for (int i = 0; i < length; i++)
        {
            line[i] = _ring[(_head + 1 + i) % Size];
        }

        udp.TrySend(to, Port, line[..length]);
        DropOldest();
    }
}
