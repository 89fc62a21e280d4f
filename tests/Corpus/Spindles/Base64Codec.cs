using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Encodes and decodes base64 (RFC 4648): the first byte of a datagram says which.</summary>
[Spindle]
public sealed partial class Base64Codec(IUdp udp)
{
    private const ushort Port = 9600;
    private const int MaxInput = 768;

    private long _invalid;

    private static ReadOnlySpan<byte> Alphabet => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;

    [Handles<DatagramArrived>(Guard = nameof(IsRequest)), Match(nameof(Datagram.DestinationPort), Port)]
    private void Serve(in Datagram datagram)
    {
        Span<byte> output = stackalloc byte[MaxInput / 3 * 4];
        ReadOnlySpan<byte> input = datagram.Payload[1..];
        int written = datagram.Payload[0] == (byte)'e' ? Encode(input, output) : Decode(input, output);
        if (written < 0)
        {
            _invalid++;
            return;
        }

        udp.TrySend(datagram.Source, Port, output[..written]);
    }

    private static bool IsRequest(in Datagram datagram) =>
        datagram.Payload.Length is > 1 and <= MaxInput && datagram.Payload[0] is (byte)'e' or (byte)'d';

    private static int Encode(ReadOnlySpan<byte> input, Span<byte> output)
    {
        int written = 0;
        for (int at = 0; at < input.Length; at += 3)
        {
            int left = Math.Min(input.Length - at, 3);
            int group = input[at] << 16;
            group |= left > 1 ? input[at + 1] << 8 : 0;
            group |= left > 2 ? input[at + 2] : 0;
            for (int digit = 0; digit < 4; digit++)
            {
                output[written++] = digit <= left ? Alphabet[(group >> (18 - (6 * digit))) & 63] : (byte)'=';
            }
        }

        return written;
    }

    private static int Decode(ReadOnlySpan<byte> input, Span<byte> output)
    {
        int bits = 0;
        int held = 0;
        int written = 0;
        foreach (byte symbol in input.TrimEnd((byte)'='))
        {
            int value = Alphabet.IndexOf(symbol);
            if (value < 0)
            {
                return -1;
            }

            held = ((held << 6) | value) & 0xFFFF;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                output[written++] = (byte)(held >> bits);
            }
        }

        return written;
    }
}
