using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads TCP headers and their options; keeps counts by flag and the largest segment size that was offered.</summary>
[Spindle]
public sealed partial class TcpStatistics
{
    private const int MinHeader = 20;
    private const byte MaximumSegmentSize = 2;

    [Flags]
    private enum TcpFlags : byte
    {
        None = 0,
        Finish = 1,
        Synchronize = 2,
        Reset = 4,
        Push = 8,
        Acknowledge = 16,
    }

    private readonly ref struct Segment(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;

        public int HeaderLength => (_bytes[12] >> 4) * 4;

        public TcpFlags Flags => (TcpFlags)(_bytes[13] & 0x1F);

        public ushort SourcePort => BinaryPrimitives.ReadUInt16BigEndian(_bytes);

        public bool IsValid => _bytes.Length >= MinHeader && HeaderLength >= MinHeader && HeaderLength <= _bytes.Length;

        public ReadOnlySpan<byte> Options => _bytes[MinHeader..HeaderLength];
    }

    private readonly long[] _byFlag = new long[5];
    private int _largestSegment;
    private long _malformed;

    [Handles<Ipv4PacketArrived>, Match(nameof(Ipv4Packet.Protocol), (byte)6)]
    private bool Count(in Ipv4Packet packet)
    {
        Segment segment = new(packet.Payload);
        if (!segment.IsValid)
        {
            _malformed++;
            return false;
        }

        TcpFlags flags = segment.Flags;
        for (int bit = 0; bit < _byFlag.Length; bit++)
        {
            if (((int)flags >> bit & 1) != 0)
            {
                _byFlag[bit]++;
            }
        }

        if ((flags & TcpFlags.Synchronize) != TcpFlags.None)
        {
            _largestSegment = Math.Max(_largestSegment, ReadSegmentSize(segment.Options));
        }

        return segment.SourcePort != 0;
    }

    private static int ReadSegmentSize(ReadOnlySpan<byte> options)
    {
        while (options.Length >= 2)
        {
            switch (options[0])
            {
                case 0:
                    return 0;
                case 1:
                    options = options[1..];
                    break;
                default:
                    int length = options[1];
                    if (length < 2 || length > options.Length)
                    {
                        return 0;
                    }

                    if (options[0] == MaximumSegmentSize && length == 4)
                    {
                        return BinaryPrimitives.ReadUInt16BigEndian(options[2..]);
                    }

                    options = options[length..];
                    break;
            }
        }

        return 0;
    }
}
