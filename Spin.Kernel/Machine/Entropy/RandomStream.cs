using System;
using System.Buffers.Binary;

namespace Spin.Kernel.Machine;

/// <summary>
/// A random generator by fast key erasure: ChaCha20 (RFC 8439) fills a buffer, whose first part becomes the next key and whose rest is
/// handed out and erased. Who reads this memory later learns nothing of what was handed out before. Its owner serialises calls.
/// </summary>
internal sealed class RandomStream
{
    /// <summary>Bytes of a key, and of a piece of seed.</summary>
    internal const int KeySize = ChaCha20.KeyWords * sizeof(uint);

    /// <summary>Bytes that one key yields after the next key is taken off.</summary>
    internal const int OutputPerKey = BufferSize - KeySize;

    private const int BlocksPerKey = 4;
    private const int BufferSize = BlocksPerKey * ChaCha20.BlockSize;

    private readonly uint[] _key = new uint[ChaCha20.KeyWords];
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _position = BufferSize;

    /// <summary>The keys are used once each, so that the nonce may stay the same.</summary>
    private static ReadOnlySpan<uint> Nonce => [0, 0, 0];

    /// <summary>Whether the next byte needs a new key.</summary>
    internal bool IsEmpty => _position == BufferSize;

    /// <summary>How many bytes are left under this key.</summary>
    internal int Left => BufferSize - _position;

    /// <summary>
    /// Mixes seed into the key: what was random before stays so, whatever the seed is. What was generated and not handed out is dropped.
    /// </summary>
    internal void Mix(ReadOnlySpan<byte> seed)
    {
        Span<byte> piece = stackalloc byte[KeySize];
        while (!seed.IsEmpty)
        {
            int taken = Math.Min(seed.Length, KeySize);
            piece.Clear();
            seed[..taken].CopyTo(piece);
            for (int word = 0; word < ChaCha20.KeyWords; word++)
            {
                _key[word] ^= BinaryPrimitives.ReadUInt32LittleEndian(piece[(word * sizeof(uint))..]);
            }

            TakeNextKey();
            seed = seed[taken..];
        }

        piece.Clear();
        _buffer.AsSpan().Clear();
        _position = BufferSize;
    }

    /// <summary>Fills a buffer of at most <see cref="Left"/> bytes; makes a new key first where nothing is left.</summary>
    internal void Take(Span<byte> output)
    {
        if (IsEmpty)
        {
            Refill();
        }

        Span<byte> source = _buffer.AsSpan(_position, output.Length);
        source.CopyTo(output);
        source.Clear();
        _position += output.Length;
    }

    /// <summary>Replaces the key by the first part of its own output.</summary>
    private void TakeNextKey()
    {
        Span<byte> first = _buffer.AsSpan(0, ChaCha20.BlockSize);
        ChaCha20.Block(_key, counter: 0, Nonce, first);
        for (int word = 0; word < ChaCha20.KeyWords; word++)
        {
            _key[word] = BinaryPrimitives.ReadUInt32LittleEndian(first[(word * sizeof(uint))..]);
        }

        first[..KeySize].Clear();
    }

    private void Refill()
    {
        for (int block = 1; block < BlocksPerKey; block++)
        {
            ChaCha20.Block(_key, (uint)block, Nonce, _buffer.AsSpan(block * ChaCha20.BlockSize));
        }

        TakeNextKey();
        _position = KeySize;
    }
}
