using System;
using System.Buffers.Binary;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>An ARP packet about IPv4 addresses on Ethernet (RFC 826, "Packet format").</summary>
internal readonly struct ArpPacket(
    ArpOperation operation, MacAddress senderStation, Ipv4Address sender, MacAddress targetStation, Ipv4Address target)
{
    /// <summary>Bytes of a packet.</summary>
    internal const int Length = TargetOffset + Wire.Ipv4AddressLength;

    private const ushort EthernetHardware = 1;
    private const int ProtocolOffset = sizeof(ushort);
    private const int StationLengthOffset = ProtocolOffset + sizeof(ushort);
    private const int AddressLengthOffset = StationLengthOffset + 1;
    private const int OperationOffset = AddressLengthOffset + 1;
    private const int SenderStationOffset = OperationOffset + sizeof(ushort);
    private const int SenderOffset = SenderStationOffset + Wire.MacAddressLength;
    private const int TargetStationOffset = SenderOffset + Wire.Ipv4AddressLength;
    private const int TargetOffset = TargetStationOffset + Wire.MacAddressLength;

    /// <summary>What it says.</summary>
    internal ArpOperation Operation { get; } = operation;

    /// <summary>The station that speaks.</summary>
    internal MacAddress SenderStation { get; } = senderStation;

    /// <summary>Its address; none in a probe (RFC 5227, 1.1).</summary>
    internal Ipv4Address Sender { get; } = sender;

    /// <summary>The station spoken to; none in a request.</summary>
    internal MacAddress TargetStation { get; } = targetStation;

    /// <summary>The address asked for, or in a reply that of the station spoken to.</summary>
    internal Ipv4Address Target { get; } = target;

    /// <summary>Reads a packet.</summary>
    /// <returns>False where it is too short, of other kinds of addresses, or of an unknown operation.</returns>
    internal static bool TryRead(ReadOnlySpan<byte> bytes, out ArpPacket packet)
    {
        packet = default;
        if (bytes.Length < Length ||
            BinaryPrimitives.ReadUInt16BigEndian(bytes) != EthernetHardware ||
            BinaryPrimitives.ReadUInt16BigEndian(bytes[ProtocolOffset..]) != EtherType.Ipv4 ||
            bytes[StationLengthOffset] != Wire.MacAddressLength ||
            bytes[AddressLengthOffset] != Wire.Ipv4AddressLength)
        {
            return false;
        }

        var operation = (ArpOperation)BinaryPrimitives.ReadUInt16BigEndian(bytes[OperationOffset..]);
        if (operation is not (ArpOperation.Request or ArpOperation.Reply))
        {
            return false;
        }

        packet = new ArpPacket(
            operation,
            Wire.ReadMacAddress(bytes[SenderStationOffset..]),
            Wire.ReadIpv4Address(bytes[SenderOffset..]),
            Wire.ReadMacAddress(bytes[TargetStationOffset..]),
            Wire.ReadIpv4Address(bytes[TargetOffset..]));
        return true;
    }

    /// <summary>Writes the packet.</summary>
    internal void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt16BigEndian(bytes, EthernetHardware);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[ProtocolOffset..], EtherType.Ipv4);
        bytes[StationLengthOffset] = Wire.MacAddressLength;
        bytes[AddressLengthOffset] = Wire.Ipv4AddressLength;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[OperationOffset..], (ushort)Operation);
        Wire.Write(bytes[SenderStationOffset..], SenderStation);
        Wire.Write(bytes[SenderOffset..], Sender);
        Wire.Write(bytes[TargetStationOffset..], TargetStation);
        Wire.Write(bytes[TargetOffset..], Target);
    }
}
