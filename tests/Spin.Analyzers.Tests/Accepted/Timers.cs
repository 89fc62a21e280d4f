using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A fixed wheel of deadlines, looked at on each datagram.</summary>
[Spindle]
public sealed partial class TimerWheel(IClock clock, ILog log)
{
    private const int Slots = 32;

    private readonly long[] _deadlines = new long[Slots];
    private int _next;

    [Handles<DatagramArrived>]
    private void Arm(in Datagram datagram)
    {
        long now = clock.Nanoseconds;
        int expired = 0;
        for (int slot = 0; slot < Slots; slot++)
        {
            if (_deadlines[slot] != 0 && _deadlines[slot] <= now)
            {
                _deadlines[slot] = 0;
                expired++;
            }
        }

        if (expired > 0)
        {
            log.Write(LogLevel.Information, "expired", expired);
        }

        _deadlines[_next] = now + 1_000_000L * (datagram.Payload.Length + 1);
        _next = (_next + 1) % Slots;
    }
}
