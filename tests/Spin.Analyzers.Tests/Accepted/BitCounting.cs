using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Bit loops: halving, clearing the lowest bit, a moving mask.</summary>
[Spindle]
public sealed partial class BitCounting
{
    private int _ones;
    private int _length;
    private int _zeros;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        uint bits = datagram.Source.Address.Value;
        while (bits != 0)
        {
            _ones++;
            bits &= bits - 1;
        }

        for (uint rest = datagram.DestinationPort; rest > 0; rest >>= 1)
        {
            _length++;
        }

        for (int mask = 1; mask < 0x100; mask <<= 1)
        {
            if ((datagram.DestinationPort & mask) == 0)
            {
                _zeros++;
            }
        }

        _ones += BitOperations.PopCount(datagram.Source.Address.Value);
    }
}
