using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Watches DHCP acknowledgements and keeps a table of leases.</summary>
[Spindle]
public sealed partial class DhcpWatch(IClock clock, ILog log)
{
    private const int FixedLength = 240;
    private const uint Cookie = 0x63825363;
    private const long NanosecondsPerSecond = 1_000_000_000;

    private enum Option : byte
    {
        Pad = 0,
        LeaseTime = 51,
        MessageType = 53,
        End = 255,
    }

    private struct Lease
    {
        public ulong Hardware;
        public Ipv4Address Address;
        public long Ends;
    }

    private readonly Lease[] _leases = new Lease[256];
    private long _malformed;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 68)]
    private void Watch(in Datagram datagram)
    {
        ReadOnlySpan<byte> message = datagram.Payload;
        if (message.Length < FixedLength || BinaryPrimitives.ReadUInt32BigEndian(message[236..]) != Cookie)
        {
            _malformed++;
            return;
        }

        uint seconds = 0;
        byte type = 0;
        ReadOnlySpan<byte> options = message[FixedLength..];
        while (options.Length >= 2 && options[0] != (byte)Option.End)
        {
            if (options[0] == (byte)Option.Pad)
            {
                options = options[1..];
                continue;
            }

            int length = options[1];
            if (length > options.Length - 2)
            {
                _malformed++;
                return;
            }

            ReadOnlySpan<byte> value = options.Slice(2, length);
            switch ((Option)options[0])
            {
                case Option.LeaseTime when length == 4:
                    seconds = BinaryPrimitives.ReadUInt32BigEndian(value);
                    break;
                case Option.MessageType when length == 1:
                    type = value[0];
                    break;
                default:
                    break;
            }

            options = options[(2 + length)..];
        }

        const byte Acknowledge = 5;
        if (type == Acknowledge)
        {
            Keep(ReadHardware(message[28..]), new Ipv4Address(BinaryPrimitives.ReadUInt32BigEndian(message[16..])), seconds);
        }
    }

    private static ulong ReadHardware(ReadOnlySpan<byte> bytes)
    {
        ulong hardware = 0;
        for (int i = 0; i < 6; i++)
        {
            hardware = (hardware << 8) | bytes[i];
        }

        return hardware;
    }

    private void Keep(ulong hardware, Ipv4Address address, uint seconds)
    {
        long now = clock.Nanoseconds;
        int oldest = 0;
        for (int slot = 0; slot < _leases.Length; slot++)
        {
            if (_leases[slot].Hardware == hardware)
            {
                oldest = slot;
                break;
            }

            if (_leases[slot].Ends < _leases[oldest].Ends)
            {
                oldest = slot;
            }
        }

        ref Lease lease = ref _leases[oldest];
        lease.Hardware = hardware;
        lease.Address = address;
        lease.Ends = now + (seconds * NanosecondsPerSecond);
        log.Write(LogLevel.Information, "lease", address.Value);
    }
}
