using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Encodes into a stack buffer by table.</summary>
[Spindle]
public sealed partial class Base64Encoder
{
    private static ReadOnlySpan<byte> Alphabet => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;

    private int _written;

    [Handles<DatagramArrived>]
    private void Encode(in Datagram datagram)
    {
        Span<byte> output = stackalloc byte[256];
        ReadOnlySpan<byte> input = datagram.Payload[..Math.Min(datagram.Payload.Length, 189)];
        int written = 0;
        for (int i = 0; i + 2 < input.Length; i += 3)
        {
            int triple = input[i] << 16 | input[i + 1] << 8 | input[i + 2];
            for (int shift = 18; shift >= 0; shift -= 6)
            {
                output[written++] = Alphabet[triple >> shift & 63];
            }
        }

        _written = written;
    }
}
