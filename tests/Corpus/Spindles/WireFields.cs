using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads messages of tagged fields with numbers of variable length, as Protocol Buffers write them.</summary>
[Spindle]
public sealed partial class WireFields(ILog log)
{
    private const ushort Port = 12500;
    private const int MaxGroups = 10;

    private enum WireType
    {
        Number = 0,
        Fixed64 = 1,
        Bytes = 2,
        Fixed32 = 5,
    }

    private readonly long[] _fields = new long[16];
    private long _malformed;

    private ref struct Reader(ReadOnlySpan<byte> data)
    {
        private ReadOnlySpan<byte> _rest = data;

        public readonly bool IsAtEnd => _rest.IsEmpty;

        public bool TryReadNumber(out ulong number)
        {
            number = 0;
            for (int group = 0; group < MaxGroups && group < _rest.Length; group++)
            {
                byte value = _rest[group];
                number |= (ulong)(value & 0x7F) << (7 * group);
                if ((value & 0x80) == 0)
                {
                    _rest = _rest[(group + 1)..];
                    return true;
                }
            }

            return false;
        }

        public bool TrySkip(ulong length)
        {
            if (length > (ulong)_rest.Length)
            {
                return false;
            }

            _rest = _rest[(int)length..];
            return true;
        }
    }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Read(in Datagram datagram)
    {
        Reader reader = new(datagram.Payload);
        while (reader.TryReadNumber(out ulong tag))
        {
            if (!TryReadField(ref reader, (WireType)(tag & 7), out long value))
            {
                _malformed++;
                return;
            }

            _fields[(int)(tag >> 3) & 15] += value;
        }

        if (!reader.IsAtEnd)
        {
            log.Write(LogLevel.Debug, "a message that breaks off");
        }
    }

    private static bool TryReadField(ref Reader reader, WireType type, out long value)
    {
        value = 1;
        switch (type)
        {
            case WireType.Number:
                bool read = reader.TryReadNumber(out ulong number);
                value = (long)number;
                return read;
            case WireType.Fixed64:
                return reader.TrySkip(8);
            case WireType.Bytes:
                return reader.TryReadNumber(out ulong length) && reader.TrySkip(length);
            case WireType.Fixed32:
                return reader.TrySkip(4);
            default:
                return false;
        }
    }
}
