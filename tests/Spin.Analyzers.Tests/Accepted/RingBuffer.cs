using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Keeps the lengths of the last datagrams in a ring and drains it on a strand's event.</summary>
[Spindle]
public sealed partial class RingBuffer(ILog log)
{
    private const int Capacity = 128;

    private readonly int[] _ring = new int[Capacity];
    private int _head;
    private int _count;

    [Handles<DatagramArrived>]
    private void Keep(in Datagram datagram)
    {
        if (_count == Capacity)
        {
            Drain();
        }

        _ring[(_head + _count) % Capacity] = datagram.Payload.Length;
        _count++;
    }

    private void Drain()
    {
        while (_count > 0)
        {
            log.Write(LogLevel.Debug, "length", _ring[_head]);
            _head = (_head + 1) % Capacity;
            _count--;
        }
    }
}
