using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Parses through a ref struct cursor.</summary>
[Spindle]
public sealed partial class CursorParser
{
    private ref struct Cursor(ReadOnlySpan<byte> data)
    {
        private readonly ReadOnlySpan<byte> _data = data;
        private int _position;

        public readonly bool AtEnd => _position >= _data.Length;

        public bool TryRead(out byte value)
        {
            if (_position >= _data.Length)
            {
                value = 0;
                return false;
            }

            value = _data[_position++];
            return true;
        }

        public bool TryReadUInt16(out ushort value)
        {
            if (_data.Length - _position < 2)
            {
                value = 0;
                return false;
            }

            value = BinaryPrimitives.ReadUInt16BigEndian(_data[_position..]);
            _position += 2;
            return true;
        }
    }

    private uint _hash;

    [Handles<DatagramArrived>]
    private void Hash(in Datagram datagram)
    {
        Cursor cursor = new(datagram.Payload);
        if (!cursor.TryReadUInt16(out ushort seed))
        {
            return;
        }

        uint hash = seed;
        while (cursor.TryRead(out byte value))
        {
            hash = (hash ^ value) * 16777619;
        }

        while (!cursor.AtEnd)
        {
            _ = cursor.TryRead(out _);
            break;
        }

        _hash = hash;
    }
}
