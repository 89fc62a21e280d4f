using System;
using System.Buffers.Binary;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>Addresses as they stand in packets: most significant byte first (RFC 791, appendix B).</summary>
internal static class Wire
{
    /// <summary>Bytes of a MAC address.</summary>
    internal const int MacAddressLength = 6;

    /// <summary>Bytes of an IPv4 address.</summary>
    internal const int Ipv4AddressLength = 4;

    private const int HighBytes = sizeof(ushort);
    private const int LowBits = 32;

    /// <summary>Reads a MAC address.</summary>
    internal static MacAddress ReadMacAddress(ReadOnlySpan<byte> bytes) =>
        new(((ulong)BinaryPrimitives.ReadUInt16BigEndian(bytes) << LowBits) | BinaryPrimitives.ReadUInt32BigEndian(bytes[HighBytes..]));

    /// <summary>Writes a MAC address.</summary>
    internal static void Write(Span<byte> bytes, MacAddress address)
    {
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)(address.Value >> LowBits));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[HighBytes..], (uint)address.Value);
    }

    /// <summary>Reads an IPv4 address.</summary>
    internal static Ipv4Address ReadIpv4Address(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt32BigEndian(bytes));

    /// <summary>Writes an IPv4 address.</summary>
    internal static void Write(Span<byte> bytes, Ipv4Address address) => BinaryPrimitives.WriteUInt32BigEndian(bytes, address.Value);
}
