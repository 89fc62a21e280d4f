using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A strand that works until a datagram tells it to stop, and counters that several levels change.</summary>
[Spindle]
public sealed partial class Shutdown(IStrands strands, ILog log, IClock clock)
{
    private const long Nanoseconds = 1_000_000_000;

    private volatile bool _stop;
    private int _received;
    private long _limit = 100;

    [Handles<KernelReady>]
    private void Begin() => strands.Start("reporter", Report, StrandPriority.Low);

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 9)]
    private void Receive(in Datagram datagram)
    {
        if (Interlocked.Increment(ref _received) > Volatile.Read(ref _limit))
        {
            _stop = true;
        }
    }

    private void Report()
    {
        long start = clock.Nanoseconds;
        while (!_stop)
        {
            strands.Sleep(100);
            int received = Interlocked.Exchange(ref _received, 0);
            long seconds = (clock.Nanoseconds - start) / Nanoseconds;
            log.Write(LogLevel.Information, "received", received + seconds);
        }

        Volatile.Write(ref _limit, 0);
    }
}
