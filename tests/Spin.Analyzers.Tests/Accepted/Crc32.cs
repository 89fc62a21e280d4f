using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A table-driven CRC, the table made once in the constructor.</summary>
[Spindle]
public sealed partial class Crc32
{
    private readonly uint[] _table = new uint[256];
    private uint _last;

    public Crc32()
    {
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            _table[i] = value;
        }
    }

    [Handles<DatagramArrived>]
    private void Check(in Datagram datagram)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in datagram.Payload)
        {
            crc = _table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        _last = ~crc;
    }
}
