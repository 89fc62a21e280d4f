using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Puts RTP packets (RFC 3550) back in order: a ring indexed by sequence number, with a window that moves.</summary>
[Spindle]
public sealed partial class JitterBuffer(IUdp udp)
{
    private const ushort Port = 5004;
    private const int HeaderLength = 12;
    private const int Window = 64;
    private const int MaxPayload = 200;

    private readonly byte[] _bytes = new byte[Window * MaxPayload];
    private readonly ushort[] _sequences = new ushort[Window];
    private readonly byte[] _lengths = new byte[Window];
    private readonly Endpoint _player = new(new Ipv4Address(10, 0, 2, 30), 5004);
    private ushort _expected;
    private long _late;
    private long _lost;

    [Handles<DatagramArrived>(Guard = nameof(IsMedia)), Match(nameof(Datagram.DestinationPort), Port)]
    private void Insert(in Datagram datagram)
    {
        ReadOnlySpan<byte> payload = datagram.Payload[HeaderLength..];
        ushort sequence = BinaryPrimitives.ReadUInt16BigEndian(datagram.Payload[2..]);
        short distance = (short)(sequence - _expected);
        if (distance < 0)
        {
            _late++;
            return;
        }

        if (distance >= Window)
        {
            _lost += distance - Window + 1;
            _expected = (ushort)(sequence - Window + 1);
        }

        int slot = sequence % Window;
        _sequences[slot] = sequence;
        _lengths[slot] = (byte)payload.Length;
        payload.CopyTo(_bytes.AsSpan(slot * MaxPayload, MaxPayload));
        Play();
    }

    private static bool IsMedia(in Datagram datagram) =>
        datagram.Payload.Length is > HeaderLength and <= HeaderLength + MaxPayload && datagram.Payload[0] >> 6 == 2;

    private void Play()
    {
        for (int played = 0; played < Window; played++)
        {
            int slot = _expected % Window;
            if (_lengths[slot] == 0 || _sequences[slot] != _expected)
            {
                return;
            }

            udp.TrySend(_player, Port, _bytes.AsSpan(slot * MaxPayload, _lengths[slot]));
            _lengths[slot] = 0;
            _expected++;
        }
    }
}
