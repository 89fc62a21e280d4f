using System;
using System.Buffers.Binary;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>The header of an IPv4 packet without options (RFC 791, 3.1).</summary>
internal static class Ipv4Header
{
    /// <summary>Bytes of the header.</summary>
    internal const int Length = DestinationOffset + Wire.Ipv4AddressLength;

    /// <summary>How many routers may pass on what we send (RFC 1700, "IP time to live parameter").</summary>
    internal const byte TimeToLive = 64;

    private const int TotalLengthOffset = 2;
    private const int IdentificationOffset = 4;
    private const int FragmentOffset = 6;
    private const int TimeToLiveOffset = 8;
    private const int ProtocolOffset = 9;
    private const int ChecksumOffset = 10;
    private const int SourceOffset = 12;
    private const int DestinationOffset = 16;

    private const int Version = 4;
    private const int VersionShift = 4;
    private const int HeaderWordsMask = 0xF;
    private const int HeaderWords = Length / sizeof(uint);

    /// <summary>More fragments, and the fragment's offset; the bit that forbids fragments is not among them.</summary>
    private const ushort FragmentMask = 0x3FFF;

    /// <summary>Reads a header and checks it.</summary>
    /// <param name="bytes">The frame's payload.</param>
    /// <param name="source">Who sent the packet.</param>
    /// <param name="destination">To whom.</param>
    /// <param name="protocol">What it carries.</param>
    /// <param name="payload">What follows the header.</param>
    /// <param name="reason">Why the packet is refused.</param>
    /// <returns>Whether the header is right, and of a kind that is handled.</returns>
    internal static bool TryRead(
        ReadOnlySpan<byte> bytes,
        out Ipv4Address source,
        out Ipv4Address destination,
        out byte protocol,
        out ReadOnlySpan<byte> payload,
        out NetworkCounter reason)
    {
        source = destination = default;
        protocol = default;
        payload = default;
        if (bytes.Length < Length)
        {
            reason = NetworkCounter.Ipv4TooShort;
            return false;
        }

        int headerWords = bytes[0] & HeaderWordsMask;
        if (bytes[0] >> VersionShift != Version || headerWords < HeaderWords)
        {
            reason = NetworkCounter.Ipv4HeaderWrong;
            return false;
        }

        int headerLength = headerWords * sizeof(uint);
        int totalLength = BinaryPrimitives.ReadUInt16BigEndian(bytes[TotalLengthOffset..]);
        if (totalLength < headerLength || totalLength > bytes.Length)
        {
            reason = NetworkCounter.Ipv4LengthWrong;
            return false;
        }

        if (InternetChecksum.Compute(bytes[..headerLength]) != 0)
        {
            reason = NetworkCounter.Ipv4ChecksumWrong;
            return false;
        }

        if (headerLength > Length)
        {
            reason = NetworkCounter.Ipv4Options;
            return false;
        }

        if ((BinaryPrimitives.ReadUInt16BigEndian(bytes[FragmentOffset..]) & FragmentMask) != 0)
        {
            reason = NetworkCounter.Ipv4Fragment;
            return false;
        }

        reason = default;
        source = Wire.ReadIpv4Address(bytes[SourceOffset..]);
        destination = Wire.ReadIpv4Address(bytes[DestinationOffset..]);
        protocol = bytes[ProtocolOffset];
        payload = bytes[Length..totalLength];
        return true;
    }

    /// <summary>Writes a header.</summary>
    /// <param name="bytes">Where the packet begins.</param>
    /// <param name="source">Who sends the packet.</param>
    /// <param name="destination">To whom.</param>
    /// <param name="protocol">What it carries.</param>
    /// <param name="identification">What tells its fragments from those of others, should a router cut it (RFC 6864).</param>
    /// <param name="payloadLength">Bytes that follow the header.</param>
    internal static void Write(
        Span<byte> bytes, Ipv4Address source, Ipv4Address destination, byte protocol, ushort identification, int payloadLength)
    {
        bytes = bytes[..Length];
        bytes.Clear();
        bytes[0] = (Version << VersionShift) | HeaderWords;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[TotalLengthOffset..], (ushort)(Length + payloadLength));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[IdentificationOffset..], identification);
        bytes[TimeToLiveOffset] = TimeToLive;
        bytes[ProtocolOffset] = protocol;
        Wire.Write(bytes[SourceOffset..], source);
        Wire.Write(bytes[DestinationOffset..], destination);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[ChecksumOffset..], InternetChecksum.Compute(bytes));
    }
}
