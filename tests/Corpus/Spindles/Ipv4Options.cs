using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks the options of IPv4 headers that travel inside IPv4 (RFC 2003), and counts source routes.</summary>
[Spindle]
public sealed partial class Ipv4Options(ILog log)
{
    private const int MinHeader = 20;
    private const int VersionFour = 4;
    private const int BytesPerWord = 4;
    private const byte EndOfOptions = 0;
    private const byte NoOperation = 1;
    private const byte LooseSourceRoute = 131;
    private const byte StrictSourceRoute = 137;

    private long _packets;
    private long _malformed;
    private long _routed;

    [Handles<Ipv4PacketArrived>, Match(nameof(Ipv4Packet.Protocol), (byte)4)]
    private bool Inspect(in Ipv4Packet packet)
    {
        _packets++;
        ReadOnlySpan<byte> inner = packet.Payload;
        if (!TryReadHeaderLength(inner, out int length))
        {
            _malformed++;
            return false;
        }

        if (HasSourceRoute(inner[MinHeader..length]))
        {
            _routed++;
            log.Write(LogLevel.Warning, "source route from", packet.Source.Value);
        }

        return true;
    }

    private static bool TryReadHeaderLength(ReadOnlySpan<byte> header, out int length)
    {
        length = 0;
        if (header.Length < MinHeader || header[0] >> 4 != VersionFour)
        {
            return false;
        }

        length = (header[0] & 0x0F) * BytesPerWord;
        return length >= MinHeader && length <= header.Length;
    }

    private static bool HasSourceRoute(ReadOnlySpan<byte> options)
    {
        int at = 0;
        while (at < options.Length)
        {
            byte kind = options[at];
            if (kind == EndOfOptions)
            {
                return false;
            }

            if (kind == NoOperation)
            {
                at++;
                continue;
            }

            if (kind is LooseSourceRoute or StrictSourceRoute)
            {
                return true;
            }

            if (at + 1 >= options.Length)
            {
                return false;
            }

            int length = options[at + 1];
            if (length < 2)
            {
                return false;
            }

            at += length;
        }

        return false;
    }
}
