using System;
using System.Runtime.InteropServices;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts what a stream of RTP packets lost and how much its arrival varies (RFC 3550, sections 5.1 and 6.4.1).</summary>
[Spindle]
public sealed partial class RtpStatistics(IClock clock, ILog log)
{
    private const ushort Port = 5004;
    private const int Version = 2;
    private const int VersionShift = 6;
    private const int TicksPerSecond = 90_000;
    private const int PacketsPerReport = 1024;
    private const int JitterGain = 16;

    private ushort _expected;
    private long _received;
    private long _lost;
    private long _transit;
    private long _jitter;

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Header
    {
        public readonly byte Flags;
        public readonly byte PayloadType;
        public readonly BigEndianUInt16 Sequence;
        public readonly BigEndianUInt32 Timestamp;
        public readonly BigEndianUInt32 Source;
    }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Count(in Datagram datagram)
    {
        if (!View.Fits<Header>(datagram.Payload))
        {
            return;
        }

        ref readonly Header header = ref View.As<Header>(datagram.Payload);
        if (header.Flags >> VersionShift != Version)
        {
            return;
        }

        CountLoss(header.Sequence);
        CountJitter(header.Timestamp);
        if (_received % PacketsPerReport == 0)
        {
            log.Write(LogLevel.Information, "packets lost", _lost);
        }
    }

    private void CountLoss(ushort sequence)
    {
        short ahead = unchecked((short)(sequence - _expected));
        if (_received > 0 && ahead > 0)
        {
            _lost += ahead;
        }

        _received++;
        _expected = unchecked((ushort)(sequence + 1));
    }

    private void CountJitter(uint timestamp)
    {
        long arrival = clock.Nanoseconds / 1_000 * TicksPerSecond / 1_000_000;
        long transit = arrival - timestamp;
        long difference = _received > 1 ? Math.Abs(transit - _transit) : 0;
        _transit = transit;
        _jitter += (difference - _jitter) / JitterGain;
    }
}
