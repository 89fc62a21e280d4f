using System;
using System.Buffers.Binary;
using System.Numerics;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Measures the time between datagrams in buckets of powers of two, and answers with percentiles.</summary>
[Spindle]
public sealed partial class LatencyHistogram(IClock clock, IUdp udp)
{
    private const ushort Port = 9100;
    private const int Buckets = 64;

    private readonly long[] _buckets = new long[Buckets];
    private long _total;
    private long _last;

    [Handles<DatagramArrived>(Guard = nameof(IsReport)), Match(nameof(Datagram.DestinationPort), Port)]
    private void Report(in Datagram datagram)
    {
        ReadOnlySpan<int> percents = [50, 90, 99];
        Span<byte> reply = stackalloc byte[3 * sizeof(long)];
        for (int i = 0; i < percents.Length; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(reply[(i * sizeof(long))..], Percentile(percents[i]));
        }

        udp.TrySend(datagram.Source, Port, reply);
    }

    [Handles<DatagramArrived>(Guard = nameof(IsSample)), Match(nameof(Datagram.DestinationPort), Port)]
    private void Sample(in Datagram datagram)
    {
        long now = clock.Nanoseconds;
        if (_last != 0)
        {
            int bucket = BitOperations.Log2((ulong)Math.Max(now - _last, 1));
            _buckets[bucket]++;
            _total++;
        }

        _last = now;
    }

    private static bool IsReport(in Datagram datagram) => datagram.Payload.IsEmpty;

    private static bool IsSample(in Datagram datagram) => !datagram.Payload.IsEmpty;

    private long Percentile(int percent)
    {
        long wanted = _total * percent / 100;
        long seen = 0;
        for (int bucket = 0; bucket < _buckets.Length; bucket++)
        {
            seen += _buckets[bucket];
            if (seen > wanted)
            {
                return 1L << bucket;
            }
        }

        return long.MaxValue;
    }
}
