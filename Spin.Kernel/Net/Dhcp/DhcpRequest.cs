using System;
using System.Buffers.Binary;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>What our DHCP client says (RFC 2131, table 5).</summary>
internal readonly struct DhcpRequest
{
    private const int OptionHeaderLength = 2;

    /// <summary>What the message is for: <see cref="DhcpMessageType.Discover"/> or <see cref="DhcpMessageType.Request"/>.</summary>
    internal required DhcpMessageType Type { get; init; }

    /// <summary>The number that ties replies to this request.</summary>
    internal required uint Transaction { get; init; }

    /// <summary>Our MAC address.</summary>
    internal required MacAddress Client { get; init; }

    /// <summary>Seconds since we began.</summary>
    internal ushort Seconds { get; init; }

    /// <summary>The address that we have, where its lease is to be renewed.</summary>
    internal Ipv4Address Address { get; init; }

    /// <summary>The address offered, where we take up an offer.</summary>
    internal Ipv4Address Requested { get; init; }

    /// <summary>The server whose offer we take up.</summary>
    internal Ipv4Address Server { get; init; }

    private static ReadOnlySpan<byte> Wanted =>
        [DhcpOption.SubnetMask, DhcpOption.Router, DhcpOption.LeaseTime, DhcpOption.RenewalTime, DhcpOption.RebindingTime];

    /// <summary>Writes the message.</summary>
    /// <param name="message"><see cref="DhcpFormat.SentLength"/> bytes.</param>
    internal void Write(Span<byte> message)
    {
        message.Clear();
        message[DhcpFormat.OperationOffset] = DhcpFormat.Request;
        message[DhcpFormat.HardwareTypeOffset] = DhcpFormat.Ethernet;
        message[DhcpFormat.HardwareLengthOffset] = Wire.MacAddressLength;
        BinaryPrimitives.WriteUInt32BigEndian(message[DhcpFormat.TransactionOffset..], Transaction);
        BinaryPrimitives.WriteUInt16BigEndian(message[DhcpFormat.SecondsOffset..], Seconds);

        // Once we have an address, answers to it reach us; before, only those to all do.
        if (Address == Ipv4Address.Any)
        {
            BinaryPrimitives.WriteUInt16BigEndian(message[DhcpFormat.FlagsOffset..], DhcpFormat.Broadcast);
        }

        Wire.Write(message[DhcpFormat.ClientAddressOffset..], Address);
        Wire.Write(message[DhcpFormat.HardwareAddressOffset..], Client);
        BinaryPrimitives.WriteUInt32BigEndian(message[DhcpFormat.CookieOffset..], DhcpFormat.Cookie);
        WriteOptions(message[DhcpFormat.OptionsOffset..]);
    }

    private void WriteOptions(Span<byte> options)
    {
        Begin(ref options, DhcpOption.MessageType, 1)[0] = (byte)Type;

        Span<byte> identifier = Begin(ref options, DhcpOption.ClientIdentifier, 1 + Wire.MacAddressLength);
        identifier[0] = DhcpFormat.Ethernet;
        Wire.Write(identifier[1..], Client);

        if (Requested != Ipv4Address.Any)
        {
            Wire.Write(Begin(ref options, DhcpOption.RequestedAddress, Wire.Ipv4AddressLength), Requested);
        }

        if (Server != Ipv4Address.Any)
        {
            Wire.Write(Begin(ref options, DhcpOption.ServerIdentifier, Wire.Ipv4AddressLength), Server);
        }

        Wanted.CopyTo(Begin(ref options, DhcpOption.ParameterList, Wanted.Length));
        options[0] = DhcpOption.End;
    }

    /// <summary>Writes an option's head and moves behind its value.</summary>
    private static Span<byte> Begin(ref Span<byte> options, byte option, int length)
    {
        options[0] = option;
        options[1] = (byte)length;
        Span<byte> value = options.Slice(OptionHeaderLength, length);
        options = options[(OptionHeaderLength + length)..];
        return value;
    }
}
