using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A token bucket per kernel: refills by the clock, spends one token per datagram.</summary>
[Spindle]
public sealed partial class RateLimiter(IClock clock)
{
    private const long NanosecondsPerToken = 1_000_000;
    private const long Capacity = 64;

    private long _tokens = Capacity;
    private long _last;
    private long _refused;

    [Handles<DatagramArrived>]
    private void Spend(in Datagram datagram)
    {
        long now = clock.Nanoseconds;
        long earned = (now - _last) / NanosecondsPerToken;
        if (earned > 0)
        {
            _tokens = Math.Min(Capacity, _tokens + earned);
            _last += earned * NanosecondsPerToken;
        }

        if (_tokens > 0)
        {
            _tokens--;
        }
        else
        {
            Interlocked.Increment(ref _refused);
        }
    }
}
