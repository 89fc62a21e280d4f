using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>One token bucket for each source, in a table of fixed size whose oldest entry makes room.</summary>
[Spindle]
public sealed partial class TokenBuckets(IClock clock, IUdp udp)
{
    private const ushort Port = 7;
    private const int Slots = 128;
    private const int Ways = 4;
    private const long Burst = 16;
    private const long NanosecondsPerToken = 2_000_000;

    private struct Bucket
    {
        public uint Source;
        public long Tokens;
        public long Filled;

        public bool TryTake(long now)
        {
            long earned = (now - Filled) / NanosecondsPerToken;
            if (earned > 0)
            {
                Tokens = Math.Min(Burst, Tokens + earned);
                Filled += earned * NanosecondsPerToken;
            }

            if (Tokens == 0)
            {
                return false;
            }

            Tokens--;
            return true;
        }
    }

    private readonly Bucket[] _buckets = new Bucket[Slots * Ways];
    private long _limited;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Reply(in Datagram datagram)
    {
        long now = clock.Nanoseconds;
        ref Bucket bucket = ref Find(datagram.Source.Address.Value, now);
        if (!bucket.TryTake(now))
        {
            _limited++;
            return;
        }

        udp.TrySend(datagram.Source, Port, datagram.Payload);
    }

    private ref Bucket Find(uint source, long now)
    {
        Span<Bucket> set = _buckets.AsSpan((int)(Hash(source) % Slots) * Ways, Ways);
        int oldest = 0;
        for (int way = 0; way < set.Length; way++)
        {
            if (set[way].Source == source)
            {
                return ref set[way];
            }

            if (set[way].Filled < set[oldest].Filled)
            {
                oldest = way;
            }
        }

        set[oldest] = new Bucket { Source = source, Tokens = Burst, Filled = now };
        return ref set[oldest];
    }

    private static uint Hash(uint value)
    {
        value ^= value >> 16;
        value *= 0x7FEB352D;
        value ^= value >> 15;
        value *= 0x846CA68B;
        return value ^ (value >> 16);
    }
}
