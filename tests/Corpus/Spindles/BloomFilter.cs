using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Remembers in a few bits what it may have seen.</summary>
[Spindle]
public sealed partial class BloomFilter
{
    private const int Bits = 1 << 16;
    private const int Hashes = 4;

    private readonly ulong[] _bits = new ulong[Bits / 64];
    private long _new;
    private long _seen;

    [Handles<DatagramArrived>]
    private void Remember(in Datagram datagram)
    {
        ulong hash = Hash(datagram.Payload);
        uint first = (uint)hash;
        uint second = (uint)(hash >> 32) | 1;
        bool known = true;
        for (uint i = 0; i < Hashes; i++)
        {
            uint bit = (first + (i * second)) % Bits;
            ulong mask = 1UL << (int)(bit & 63);
            known &= (_bits[bit / 64] & mask) != 0;
            _bits[bit / 64] |= mask;
        }

        if (known)
        {
            _seen++;
        }
        else
        {
            _new++;
        }
    }

    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte value in bytes)
        {
            hash = (hash ^ value) * 0x100000001B3;
        }

        return hash;
    }
}
