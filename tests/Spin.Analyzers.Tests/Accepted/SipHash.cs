using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A keyed hash over words, with tuples and an in-parameter struct.</summary>
[Spindle]
public sealed partial class KeyedHash
{
    private readonly struct Key(ulong low, ulong high)
    {
        public ulong Low { get; } = low;

        public ulong High { get; } = high;
    }

    private readonly Key _key = new(0x0706050403020100, 0x0F0E0D0C0B0A0908);
    private ulong _last;

    [Handles<DatagramArrived>]
    private void Hash(in Datagram datagram) => _last = Compute(in _key, datagram.Payload);

    private static ulong Compute(in Key key, ReadOnlySpan<byte> bytes)
    {
        (ulong a, ulong b) = (key.Low, key.High);
        int at = 0;
        while (bytes.Length - at >= sizeof(ulong))
        {
            (a, b) = Mix(a, b, BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]));
            at += sizeof(ulong);
        }

        for (; at < bytes.Length; at++)
        {
            (a, b) = Mix(a, b, bytes[at]);
        }

        return a ^ b;
    }

    private static (ulong A, ulong B) Mix(ulong a, ulong b, ulong word) => (BitOperations.RotateLeft(a ^ word, 13) + b, BitOperations.RotateLeft(b, 16) ^ a);
}
