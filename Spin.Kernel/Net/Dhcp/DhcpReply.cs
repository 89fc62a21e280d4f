using System;
using System.Buffers.Binary;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>What a DHCP server says (RFC 2131, table 3). Options in the file and server-name fields (overload) are not read.</summary>
internal struct DhcpReply
{
    private const int OptionHeaderLength = 2;

    /// <summary>What the message is for.</summary>
    internal DhcpMessageType Type { get; private set; }

    /// <summary>The number of the request that it answers.</summary>
    internal uint Transaction { get; private set; }

    /// <summary>The client that it is for.</summary>
    internal MacAddress Client { get; private set; }

    /// <summary>The address offered or granted.</summary>
    internal Ipv4Address Address { get; private set; }

    /// <summary>The server; none where it does not say.</summary>
    internal Ipv4Address Server { get; private set; }

    /// <summary>The subnet's mask; none where it does not say.</summary>
    internal Ipv4Address Mask { get; private set; }

    /// <summary>The first router; none where it does not say.</summary>
    internal Ipv4Address Router { get; private set; }

    /// <summary>The lease in seconds; 0 where it does not say.</summary>
    internal uint LeaseSeconds { get; private set; }

    /// <summary>Seconds until renewal; 0 where it does not say.</summary>
    internal uint RenewalSeconds { get; private set; }

    /// <summary>Seconds until rebinding; 0 where it does not say.</summary>
    internal uint RebindingSeconds { get; private set; }

    /// <summary>Reads a reply.</summary>
    /// <returns>False where it is none, or malformed.</returns>
    internal static bool TryRead(ReadOnlySpan<byte> message, out DhcpReply reply)
    {
        reply = default;
        if (message.Length <= DhcpFormat.OptionsOffset ||
            message[DhcpFormat.OperationOffset] != DhcpFormat.Reply ||
            message[DhcpFormat.HardwareTypeOffset] != DhcpFormat.Ethernet ||
            message[DhcpFormat.HardwareLengthOffset] != Wire.MacAddressLength ||
            BinaryPrimitives.ReadUInt32BigEndian(message[DhcpFormat.CookieOffset..]) != DhcpFormat.Cookie)
        {
            return false;
        }

        reply.Transaction = BinaryPrimitives.ReadUInt32BigEndian(message[DhcpFormat.TransactionOffset..]);
        reply.Client = Wire.ReadMacAddress(message[DhcpFormat.HardwareAddressOffset..]);
        reply.Address = Wire.ReadIpv4Address(message[DhcpFormat.YourAddressOffset..]);
        return reply.TryReadOptions(message[DhcpFormat.OptionsOffset..]) && reply.Type != DhcpMessageType.None;
    }

    private bool TryReadOptions(ReadOnlySpan<byte> options)
    {
        while (!options.IsEmpty && options[0] != DhcpOption.End)
        {
            if (options[0] == DhcpOption.Pad)
            {
                options = options[1..];
                continue;
            }

            if (options.Length < OptionHeaderLength || options.Length < OptionHeaderLength + options[1])
            {
                return false;
            }

            if (!TryTake(options[0], options.Slice(OptionHeaderLength, options[1])))
            {
                return false;
            }

            options = options[(OptionHeaderLength + options[1])..];
        }

        return true;
    }

    private bool TryTake(byte option, ReadOnlySpan<byte> value)
    {
        if (option == DhcpOption.MessageType)
        {
            Type = value.IsEmpty ? DhcpMessageType.None : (DhcpMessageType)value[0];
            return value.Length == 1;
        }

        if (option is not (DhcpOption.SubnetMask or DhcpOption.Router or DhcpOption.ServerIdentifier or
            DhcpOption.LeaseTime or DhcpOption.RenewalTime or DhcpOption.RebindingTime))
        {
            return true;
        }

        // All of these are 32 bits; of routers there may be more, of which the first counts.
        if (value.Length < sizeof(uint) || (option != DhcpOption.Router && value.Length != sizeof(uint)))
        {
            return false;
        }

        uint number = BinaryPrimitives.ReadUInt32BigEndian(value);
        switch (option)
        {
            case DhcpOption.SubnetMask:
                Mask = new Ipv4Address(number);
                break;
            case DhcpOption.Router:
                Router = new Ipv4Address(number);
                break;
            case DhcpOption.ServerIdentifier:
                Server = new Ipv4Address(number);
                break;
            case DhcpOption.LeaseTime:
                LeaseSeconds = number;
                break;
            case DhcpOption.RenewalTime:
                RenewalSeconds = number;
                break;
            default:
                RebindingSeconds = number;
                break;
        }

        return true;
    }
}
