using System;
using System.Buffers.Binary;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>The header of an Ethernet frame (IEEE 802.3, 3.1.1; type encapsulation, RFC 894).</summary>
internal static class EthernetHeader
{
    /// <summary>Bytes of the header: destination, source, EtherType.</summary>
    internal const int Length = TypeOffset + sizeof(ushort);

    private const int SourceOffset = Wire.MacAddressLength;
    private const int TypeOffset = SourceOffset + Wire.MacAddressLength;

    /// <summary>Reads a frame of at least <see cref="Length"/> bytes.</summary>
    internal static EthernetFrame Read(ReadOnlySpan<byte> bytes) => new(
        Wire.ReadMacAddress(bytes),
        Wire.ReadMacAddress(bytes[SourceOffset..]),
        BinaryPrimitives.ReadUInt16BigEndian(bytes[TypeOffset..]),
        bytes[Length..]);

    /// <summary>Writes a header.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="destination">The station or group that it is for.</param>
    /// <param name="source">The station that sends it.</param>
    /// <param name="etherType">What it carries.</param>
    internal static void Write(Span<byte> frame, MacAddress destination, MacAddress source, ushort etherType)
    {
        Wire.Write(frame, destination);
        Wire.Write(frame[SourceOffset..], source);
        BinaryPrimitives.WriteUInt16BigEndian(frame[TypeOffset..], etherType);
    }

    /// <summary>Writes the destination alone, once it is known.</summary>
    internal static void WriteDestination(Span<byte> frame, MacAddress destination) => Wire.Write(frame, destination);
}
