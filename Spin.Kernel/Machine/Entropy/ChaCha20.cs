using System;
using System.Buffers.Binary;
using System.Numerics;

namespace Spin.Kernel.Machine;

/// <summary>The ChaCha20 block function (RFC 8439, 2.3).</summary>
internal static class ChaCha20
{
    /// <summary>Words of a key.</summary>
    internal const int KeyWords = 8;

    /// <summary>Words of a nonce.</summary>
    internal const int NonceWords = 3;

    /// <summary>Bytes that one block yields.</summary>
    internal const int BlockSize = StateWords * sizeof(uint);

    private const int StateWords = 16;
    private const int DoubleRounds = 10;
    private const int CounterWord = 12;

    /// <summary>"expand 32-byte k" (RFC 8439, 2.3).</summary>
    private static ReadOnlySpan<uint> Constants => [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574];

    /// <summary>Computes one block.</summary>
    /// <param name="key">The key.</param>
    /// <param name="counter">The block's number.</param>
    /// <param name="nonce">The nonce.</param>
    /// <param name="output">Where it goes: <see cref="BlockSize"/> bytes.</param>
    internal static void Block(ReadOnlySpan<uint> key, uint counter, ReadOnlySpan<uint> nonce, Span<byte> output)
    {
        Span<uint> start = stackalloc uint[StateWords];
        Constants.CopyTo(start);
        key[..KeyWords].CopyTo(start[Constants.Length..]);
        start[CounterWord] = counter;
        nonce[..NonceWords].CopyTo(start[(CounterWord + 1)..]);

        Span<uint> state = stackalloc uint[StateWords];
        start.CopyTo(state);
        for (int round = 0; round < DoubleRounds; round++)
        {
            QuarterRound(ref state[0], ref state[4], ref state[8], ref state[12]);
            QuarterRound(ref state[1], ref state[5], ref state[9], ref state[13]);
            QuarterRound(ref state[2], ref state[6], ref state[10], ref state[14]);
            QuarterRound(ref state[3], ref state[7], ref state[11], ref state[15]);
            QuarterRound(ref state[0], ref state[5], ref state[10], ref state[15]);
            QuarterRound(ref state[1], ref state[6], ref state[11], ref state[12]);
            QuarterRound(ref state[2], ref state[7], ref state[8], ref state[13]);
            QuarterRound(ref state[3], ref state[4], ref state[9], ref state[14]);
        }

        for (int word = 0; word < StateWords; word++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(output[(word * sizeof(uint))..], state[word] + start[word]);
        }
    }

    /// <summary>The quarter round (RFC 8439, 2.1).</summary>
    private static void QuarterRound(ref uint a, ref uint b, ref uint c, ref uint d)
    {
        a += b;
        d = BitOperations.RotateLeft(d ^ a, 16);
        c += d;
        b = BitOperations.RotateLeft(b ^ c, 12);
        a += b;
        d = BitOperations.RotateLeft(d ^ a, 8);
        c += d;
        b = BitOperations.RotateLeft(b ^ c, 7);
    }
}
