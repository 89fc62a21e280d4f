using System;
using System.Numerics;

namespace Spin.Kernel.Machine;

/// <summary>Bytes on their way between an interrupt handler and everybody else, first in, first out. Its owner serialises access.</summary>
/// <param name="capacity">How many bytes it holds: a power of two, so that the counters may wrap.</param>
internal sealed class ByteRing(int capacity)
{
    private readonly byte[] _content = BitOperations.IsPow2(capacity)
        ? new byte[capacity]
        : throw new ArgumentOutOfRangeException(nameof(capacity));

    private uint _written;
    private uint _read;

    /// <summary>How many bytes are in it.</summary>
    internal int Count => (int)(_written - _read);

    /// <summary>How many more bytes go in.</summary>
    internal int Free => _content.Length - Count;

    /// <summary>Puts one byte in.</summary>
    /// <returns>False where the ring is full.</returns>
    internal bool TryWrite(byte value)
    {
        if (Free == 0)
        {
            return false;
        }

        _content[_written++ & (uint)(_content.Length - 1)] = value;
        return true;
    }

    /// <summary>Takes the oldest byte out.</summary>
    /// <returns>False where the ring is empty.</returns>
    internal bool TryRead(out byte value)
    {
        if (Count == 0)
        {
            value = 0;
            return false;
        }

        value = _content[_read++ & (uint)(_content.Length - 1)];
        return true;
    }
}
