using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Unpacks an LZ4 block: literals, then copies of what was written before.</summary>
[Spindle]
public sealed partial class Lz4Decoder(IUdp udp)
{
    private const ushort Port = 12400;
    private const int MaxOutput = 1024;
    private const int MinMatch = 4;
    private const int LongLength = 15;

    private long _corrupt;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Unpack(in Datagram datagram)
    {
        Span<byte> output = stackalloc byte[MaxOutput];
        if (!TryDecode(datagram.Payload, output, out int written))
        {
            _corrupt++;
            return;
        }

        udp.TrySend(datagram.Source, Port, output[..written]);
    }

    private static bool TryDecode(ReadOnlySpan<byte> input, Span<byte> output, out int written)
    {
        written = 0;
        while (!input.IsEmpty)
        {
            byte token = input[0];
            input = input[1..];
            int literals = token >> 4;
            if (!TryReadLength(ref input, ref literals) || literals > input.Length || literals > output.Length - written)
            {
                return false;
            }

            input[..literals].CopyTo(output[written..]);
            written += literals;
            input = input[literals..];
            if (input.IsEmpty)
            {
                return true;
            }

            if (input.Length < 2)
            {
                return false;
            }

            int offset = BinaryPrimitives.ReadUInt16LittleEndian(input);
            input = input[2..];
            int match = token & 0xF;
            if (!TryReadLength(ref input, ref match) || offset == 0 || offset > written || match + MinMatch > output.Length - written)
            {
                return false;
            }

            for (int i = 0; i < match + MinMatch; i++)
            {
                output[written] = output[written - offset];
                written++;
            }
        }

        return true;
    }

    private static bool TryReadLength(ref ReadOnlySpan<byte> input, ref int length)
    {
        if (length < LongLength)
        {
            return true;
        }

        while (!input.IsEmpty)
        {
            byte more = input[0];
            input = input[1..];
            length += more;
            if (more != byte.MaxValue)
            {
                return length <= MaxOutput;
            }
        }

        return false;
    }
}
