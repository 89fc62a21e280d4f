using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A ring between an interrupt and a worker without a lock: each index has one writer, and publishes what lies before it.</summary>
[Spindle]
public sealed partial class InterruptRing(ILog log)
{
    private const int Capacity = 64;

    private readonly long[] _times = new long[Capacity];
    private int _head;
    private int _tail;
    private long _lost;

    [Handles<Tick>]
    private void Note(long now)
    {
        if (_head - Volatile.Read(ref _tail) == Capacity)
        {
            Interlocked.Increment(ref _lost);
            return;
        }

        _times[_head % Capacity] = now;
        Volatile.Write(ref _head, _head + 1);
    }

    [Handles<DatagramArrived>]
    private void Drain(in Datagram datagram)
    {
        int waiting = Math.Min(Volatile.Read(ref _head) - _tail, Capacity);
        for (int i = 0; i < waiting; i++)
        {
            log.Write(LogLevel.Debug, "time", _times[_tail % Capacity]);
            Volatile.Write(ref _tail, _tail + 1);
        }

        long lost = Interlocked.Exchange(ref _lost, 0);
        if (lost > 0)
        {
            log.Write(LogLevel.Warning, "lost", lost);
        }
    }
}
