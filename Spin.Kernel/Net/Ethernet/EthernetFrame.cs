using System;
using System.Buffers.Binary;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>An Ethernet frame (IEEE 802.3, 3.1.1; type encapsulation, RFC 894) inside the buffer it arrived in.</summary>
internal readonly ref struct EthernetFrame
{
    /// <summary>Bytes before the payload: destination, source, EtherType.</summary>
    internal const int HeaderLength = TypeOffset + sizeof(ushort);

    private const int SourceOffset = Wire.MacAddressLength;
    private const int TypeOffset = SourceOffset + Wire.MacAddressLength;

    /// <summary>Reads a frame of at least <see cref="HeaderLength"/> bytes.</summary>
    internal EthernetFrame(ReadOnlySpan<byte> bytes)
    {
        Destination = Wire.ReadMacAddress(bytes);
        Source = Wire.ReadMacAddress(bytes[SourceOffset..]);
        EtherType = BinaryPrimitives.ReadUInt16BigEndian(bytes[TypeOffset..]);
        Payload = bytes[HeaderLength..];
    }

    /// <summary>The station or group that it is for.</summary>
    internal MacAddress Destination { get; }

    /// <summary>The station that sent it.</summary>
    internal MacAddress Source { get; }

    /// <summary>What it carries.</summary>
    internal ushort EtherType { get; }

    /// <summary>What follows the header, padding included.</summary>
    internal ReadOnlySpan<byte> Payload { get; }

    /// <summary>Whether it was sent to all stations.</summary>
    internal bool IsBroadcast => Destination == MacAddress.Broadcast;

    /// <summary>Writes a header.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="destination">The station or group that it is for.</param>
    /// <param name="source">The station that sends it.</param>
    /// <param name="etherType">What it carries.</param>
    internal static void WriteHeader(Span<byte> frame, MacAddress destination, MacAddress source, ushort etherType)
    {
        Wire.Write(frame, destination);
        Wire.Write(frame[SourceOffset..], source);
        BinaryPrimitives.WriteUInt16BigEndian(frame[TypeOffset..], etherType);
    }

    /// <summary>Writes the destination alone, once it is known.</summary>
    internal static void WriteDestination(Span<byte> frame, MacAddress destination) => Wire.Write(frame, destination);
}
