using System;
using System.Buffers.Binary;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>The header of a UDP datagram (RFC 768).</summary>
internal readonly struct UdpHeader
{
    /// <summary>Bytes of the header.</summary>
    internal const int Size = ChecksumOffset + sizeof(ushort);

    private const int DestinationPortOffset = 2;
    private const int LengthOffset = 4;
    private const int ChecksumOffset = 6;

    private UdpHeader(ReadOnlySpan<byte> bytes)
    {
        SourcePort = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        DestinationPort = BinaryPrimitives.ReadUInt16BigEndian(bytes[DestinationPortOffset..]);
        Length = BinaryPrimitives.ReadUInt16BigEndian(bytes[LengthOffset..]);
        Checksum = BinaryPrimitives.ReadUInt16BigEndian(bytes[ChecksumOffset..]);
    }

    /// <summary>The sender's port; 0 where it awaits no answer.</summary>
    internal ushort SourcePort { get; }

    /// <summary>The port it was sent to.</summary>
    internal ushort DestinationPort { get; }

    /// <summary>Bytes of the datagram, header included.</summary>
    internal ushort Length { get; }

    /// <summary>Its checksum; 0 where the sender gave none.</summary>
    internal ushort Checksum { get; }

    /// <summary>Reads a header and checks the datagram's length and checksum.</summary>
    /// <param name="packet">The packet that carries the datagram.</param>
    /// <param name="header">The header.</param>
    /// <param name="reason">Why the datagram is refused.</param>
    internal static bool TryRead(in Ipv4Packet packet, out UdpHeader header, out NetworkCounter reason)
    {
        header = default;
        reason = NetworkCounter.UdpTooShort;
        if (packet.Payload.Length < Size)
        {
            return false;
        }

        header = new UdpHeader(packet.Payload);
        reason = NetworkCounter.UdpLengthWrong;
        if (header.Length < Size || header.Length > packet.Payload.Length)
        {
            return false;
        }

        reason = NetworkCounter.UdpChecksumWrong;
        return header.Checksum == 0 ||
            ChecksumOf(packet.Source, packet.Destination, packet.Payload[..header.Length]) == 0;
    }

    /// <summary>Writes the header of a datagram whose payload is in place.</summary>
    /// <param name="datagram">The datagram, header included.</param>
    /// <param name="source">Who sends it.</param>
    /// <param name="destination">To whom.</param>
    internal static void Write(Span<byte> datagram, Endpoint source, Endpoint destination)
    {
        BinaryPrimitives.WriteUInt16BigEndian(datagram, source.Port);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[DestinationPortOffset..], destination.Port);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[LengthOffset..], (ushort)datagram.Length);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[ChecksumOffset..], 0);
        ushort checksum = ChecksumOf(source.Address, destination.Address, datagram);

        // A checksum that comes out as 0 is sent as all ones, its equal, since 0 says that there is none.
        BinaryPrimitives.WriteUInt16BigEndian(datagram[ChecksumOffset..], checksum == 0 ? ushort.MaxValue : checksum);
    }

    /// <summary>The checksum over the pseudo header and the datagram (RFC 768).</summary>
    private static ushort ChecksumOf(Ipv4Address source, Ipv4Address destination, ReadOnlySpan<byte> datagram)
    {
        ulong sum = InternetChecksum.Add(0, source.Value);
        sum = InternetChecksum.Add(sum, destination.Value);
        sum = InternetChecksum.Add(sum, (ushort)IpProtocol.Udp);
        sum = InternetChecksum.Add(sum, (ushort)datagram.Length);
        return InternetChecksum.Finish(InternetChecksum.Add(sum, datagram));
    }
}
