using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Watches ARP for addresses that change their owner.</summary>
[Spindle]
public sealed partial class ArpWatch(ILog log)
{
    private const int PacketLength = 28;
    private const int Slots = 256;
    private const ushort Ethernet = 1;
    private const ushort Ipv4 = 0x0800;

    private struct Owner
    {
        public Ipv4Address Address;
        public MacAddress Hardware;
        public int Changes;
    }

    private readonly Owner[] _owners = new Owner[Slots];
    private long _conflicts;

    [Handles<FrameArrived>(Guard = nameof(IsSound)), Match(nameof(EthernetFrame.EtherType), 0x0806)]
    private bool Watch(in EthernetFrame frame)
    {
        ReadOnlySpan<byte> packet = frame.Payload;
        ulong hardware = ((ulong)BinaryPrimitives.ReadUInt16BigEndian(packet[8..]) << 32) | BinaryPrimitives.ReadUInt32BigEndian(packet[10..]);
        Ipv4Address address = new(BinaryPrimitives.ReadUInt32BigEndian(packet[14..]));
        if (address == Ipv4Address.Any)
        {
            return false;
        }

        Check(address, new MacAddress(hardware));
        return false;
    }

    private static bool IsSound(in EthernetFrame frame) =>
        frame.Payload.Length >= PacketLength &&
        BinaryPrimitives.ReadUInt16BigEndian(frame.Payload) == Ethernet &&
        BinaryPrimitives.ReadUInt16BigEndian(frame.Payload[2..]) == Ipv4;

    private void Check(Ipv4Address address, MacAddress hardware)
    {
        uint start = address.Value % Slots;
        for (uint probe = 0; probe < 8; probe++)
        {
            ref Owner owner = ref _owners[(start + probe) % Slots];
            if (owner.Address == Ipv4Address.Any)
            {
                owner.Address = address;
                owner.Hardware = hardware;
                return;
            }

            if (owner.Address != address)
            {
                continue;
            }

            if (owner.Hardware != hardware)
            {
                owner.Hardware = hardware;
                owner.Changes++;
                _conflicts++;
                log.Write(LogLevel.Warning, "address has moved", address.Value);
            }

            return;
        }
    }
}
