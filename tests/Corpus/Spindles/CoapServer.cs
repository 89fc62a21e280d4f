using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Answers CoAP requests (RFC 7252) for one resource, walking its options by their deltas.</summary>
[Spindle]
public sealed partial class CoapServer(IUdp udp, IClock clock)
{
    private const ushort Port = 5683;
    private const byte PayloadMarker = 0xFF;
    private const int UriPath = 11;
    private const byte Content = 0x45;
    private const byte NotFound = 0x84;

    private long _requests;

    private static ReadOnlySpan<byte> Resource => "uptime"u8;

    private ref struct Options(ReadOnlySpan<byte> data)
    {
        private ReadOnlySpan<byte> _rest = data;

        public int Number { get; private set; }

        public ReadOnlySpan<byte> Value { get; private set; }

        public bool TryNext()
        {
            if (_rest.IsEmpty || _rest[0] == PayloadMarker)
            {
                return false;
            }

            int delta = _rest[0] >> 4;
            int length = _rest[0] & 0xF;
            _rest = _rest[1..];
            if (!TryExtend(ref delta) || !TryExtend(ref length) || length > _rest.Length)
            {
                return false;
            }

            Number += delta;
            Value = _rest[..length];
            _rest = _rest[length..];
            return true;
        }

        private bool TryExtend(ref int value)
        {
            switch (value)
            {
                case 13 when _rest.Length >= 1:
                    value = _rest[0] + 13;
                    _rest = _rest[1..];
                    return true;
                case 14 when _rest.Length >= 2:
                    value = BinaryPrimitives.ReadUInt16BigEndian(_rest) + 269;
                    _rest = _rest[2..];
                    return true;
                default:
                    return value < 13;
            }
        }
    }

    [Handles<DatagramArrived>(Guard = nameof(IsGet)), Match(nameof(Datagram.DestinationPort), Port)]
    private void Serve(in Datagram datagram)
    {
        _requests++;
        ReadOnlySpan<byte> message = datagram.Payload;
        int token = Math.Min(message[0] & 0xF, 8);
        if (message.Length < 4 + token)
        {
            return;
        }

        bool found = false;
        Options options = new(message[(4 + token)..]);
        while (options.TryNext())
        {
            found |= options.Number == UriPath && options.Value.SequenceEqual(Resource);
        }

        Span<byte> reply = stackalloc byte[4 + 8 + 1 + sizeof(long)];
        message[..(4 + token)].CopyTo(reply);
        reply[0] = (byte)(0x60 | token);
        reply[1] = found ? Content : NotFound;
        int written = 4 + token;
        if (found)
        {
            reply[written] = PayloadMarker;
            BinaryPrimitives.WriteInt64BigEndian(reply[(written + 1)..], clock.Nanoseconds);
            written += 1 + sizeof(long);
        }

        udp.TrySend(datagram.Source, Port, reply[..written]);
    }

    private static bool IsGet(in Datagram datagram) =>
        datagram.Payload.Length >= 4 && datagram.Payload[0] >> 6 == 1 && datagram.Payload[1] == 1;
}
