using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Spin.Kernel.Machine;

/// <summary>
/// The ChaCha20 block function (RFC 8439, 2.3), a row of its state to a vector: the four quarter rounds of a round are one.
/// </summary>
internal static class ChaCha20
{
    /// <summary>Words of a key.</summary>
    internal const int KeyWords = 8;

    /// <summary>Bytes that one block yields.</summary>
    internal const int BlockSize = 4 * RowWords * sizeof(uint);

    private const int RowWords = 4;
    private const int DoubleRounds = 10;

    /// <summary>"expand 32-byte k" (RFC 8439, 2.3).</summary>
    private static Vector128<uint> Constants => Vector128.Create(0x61707865u, 0x3320646E, 0x79622D32, 0x6B206574);

    /// <summary>Computes one block.</summary>
    /// <param name="key">The key.</param>
    /// <param name="counter">The block's number.</param>
    /// <param name="nonce">The nonce.</param>
    /// <param name="output">Where it goes: <see cref="BlockSize"/> bytes.</param>
    internal static void Block(ReadOnlySpan<uint> key, uint counter, ReadOnlySpan<uint> nonce, Span<byte> output)
    {
        Vector128<uint> keyLow = Vector128.Create(key[..RowWords]);
        Vector128<uint> keyHigh = Vector128.Create(key[RowWords..KeyWords]);
        Vector128<uint> position = Vector128.Create(counter, nonce[0], nonce[1], nonce[2]);
        Vector128<uint> a = Constants;
        Vector128<uint> b = keyLow;
        Vector128<uint> c = keyHigh;
        Vector128<uint> d = position;
        for (int round = 0; round < DoubleRounds; round++)
        {
            Round(ref a, ref b, ref c, ref d);

            // The second round goes along the diagonals: the rows are turned until those are columns, and back.
            b = Vector128.Shuffle(b, Vector128.Create(1u, 2, 3, 0));
            c = Vector128.Shuffle(c, Vector128.Create(2u, 3, 0, 1));
            d = Vector128.Shuffle(d, Vector128.Create(3u, 0, 1, 2));
            Round(ref a, ref b, ref c, ref d);
            b = Vector128.Shuffle(b, Vector128.Create(3u, 0, 1, 2));
            c = Vector128.Shuffle(c, Vector128.Create(2u, 3, 0, 1));
            d = Vector128.Shuffle(d, Vector128.Create(1u, 2, 3, 0));
        }

        // The standard's byte order is the processor's.
        const int RowSize = RowWords * sizeof(uint);
        (a + Constants).AsByte().CopyTo(output);
        (b + keyLow).AsByte().CopyTo(output[RowSize..]);
        (c + keyHigh).AsByte().CopyTo(output[(2 * RowSize)..]);
        (d + position).AsByte().CopyTo(output[(3 * RowSize)..]);
    }

    /// <summary>The quarter round (RFC 8439, 2.1) on four columns at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref Vector128<uint> a, ref Vector128<uint> b, ref Vector128<uint> c, ref Vector128<uint> d)
    {
        a += b;
        d = RotateLeft(d ^ a, 16);
        c += d;
        b = RotateLeft(b ^ c, 12);
        a += b;
        d = RotateLeft(d ^ a, 8);
        c += d;
        b = RotateLeft(b ^ c, 7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> RotateLeft(Vector128<uint> value, int count) =>
        Vector128.ShiftLeft(value, count) | Vector128.ShiftRightLogical(value, 32 - count);
}
