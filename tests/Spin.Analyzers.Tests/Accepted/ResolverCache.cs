using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A small cache at Strand level: bounded, locked, its guard tests before it reads, its strand retries a few times.</summary>
[Spindle]
public sealed partial class ResolverCache(IStrands strands, ILog log, IClock clock)
{
    private const int MaxEntries = 64;
    private const int MaxTries = 5;
    private const long Lifetime = 60_000_000_000;

    private readonly Dictionary<string, long> _entries = new(MaxEntries);
    private readonly Lock _gate = new();
    private long _queries;
    private int _tries;

    [Handles<DatagramArrived>(Guard = nameof(IsResponse)), Match(nameof(Datagram.DestinationPort), 53)]
    private void Count(in Datagram datagram) => Interlocked.Increment(ref _queries);

    [Handles<KernelReady>]
    private void Probe()
    {
        strands.Sleep(1000);
        if (Interlocked.Exchange(ref _queries, 0) == 0 && ++_tries < MaxTries)
        {
            strands.Start("probe", Probe, StrandPriority.Low);
        }
    }

    [Handles<HandlerFaulted>]
    private void Remember(in HandlerFault fault)
    {
        try
        {
            lock (_gate)
            {
                Expire();
                if (_entries.Count < MaxEntries)
                {
                    _entries[fault.Handler] = clock.Nanoseconds + Lifetime;
                }
            }
        }
        catch (OutOfMemoryException failure)
        {
            log.Write(LogLevel.Warning, failure.Message);
        }
    }

    private void Expire()
    {
        long now = clock.Nanoseconds;
        foreach (KeyValuePair<string, long> entry in _entries)
        {
            if (entry.Value < now)
            {
                _entries.Remove(entry.Key);
            }
        }
    }

    private static bool IsResponse(in Datagram datagram)
    {
        if (datagram.Payload.Length < 12)
        {
            return false;
        }

        ushort flags = BinaryPrimitives.ReadUInt16BigEndian(datagram.Payload.Slice(2, 2));
        return (flags & 0x8000) != 0 && datagram.Payload[11] == 0;
    }
}
